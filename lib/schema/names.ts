/**
 * What the command palette takes of the API's answers: the names of things, and where they are. It runs in the
 * browser, hence the small edition of Zod.
 */

import * as z from "zod/mini";
import { VOICE_KINDS } from "#lib/domain/vocabulary";

const slug = z.string();

/** Of `/api/v1/dossiers/D`. */
export const dossierNames = z.object({
  claims: z.array(z.object({ slug, number: z.int(), title: z.string(), question: z.string() })),
  sources: z.array(z.object({ slug, shortTitle: z.string(), genre: z.string() })),
});

/** Of `/api/v1/dossiers/D/voices`. */
export const voiceNames = z.object({
  voices: z.array(z.object({ slug, name: z.string(), kind: z.enum(VOICE_KINDS) })),
});
