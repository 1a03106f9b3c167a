/** The API's answers on voices: their shapes, and how they are made of the domain's views. */

import { z } from "zod";
import { CLAIM_STATES } from "#lib/domain/state";
import type { VoicesView, VoiceView } from "#lib/domain/views";
import { VOICE_KINDS } from "#lib/domain/vocabulary";
import { passedOn, type Route, routesOf, sameVoice } from "#lib/domain/voices";
import { apiClaim, apiPosition } from "#lib/schema/api";
import { answerFields, distinct, positionFields } from "#lib/schema/api-shapes";

const slug = z.string();

const voice = z.object({ slug, name: z.string(), kind: z.enum(VOICE_KINDS), note: z.string().nullable() });

const route = z.object({
  source: slug,
  bySource: z
    .boolean()
    .meta({ description: "False for what is printed with the source and not said by it." }),
  hands: z.array(slug).meta({
    description: "The voices by which it comes, outermost first; empty where it speaks for itself.",
  }),
  positions: z.int(),
});

export const apiVoiceList = z.object({
  dossier: slug,
  voices: z.array(
    voice.extend({
      positions: z.int().meta({ description: "In which it has the last word." }),
      quotations: z.int(),
      claims: z.int(),
      sources: z.array(slug).meta({ description: "Those that have it speak." }),
      routes: z.array(route),
      relayed: z.int().meta({ description: "Positions of others that come through it." }),
    }),
  ),
});

export const apiVoice = voice.extend({
  dossier: slug,
  routes: z.array(route),
  claims: z
    .array(
      z.object({
        claim: slug,
        answers: apiClaim.shape.answers,
        compared: z.enum(CLAIM_STATES).meta({
          description:
            "How what different sources have the voice say compares: the state of the claim, as if it held all of it.",
        }),
        positions: z.array(apiPosition),
      }),
    )
    .meta({ description: "The claims on which it has the last word." }),
  relays: z
    .array(z.object({ voice: slug, positions: z.int(), sources: z.array(slug) }))
    .meta({ description: "Whose positions come through it." }),
  voices: z.array(voice).meta({ description: "Every voice that this answer names." }),
});

export function toVoiceList({ dossier, voices }: VoicesView): z.infer<typeof apiVoiceList> {
  return {
    dossier: dossier.slug,
    voices: voices.map(({ voice, sources, routes, ...counts }) => ({
      ...voice,
      ...counts,
      sources: [...sources],
      routes: routes.map(routeFields),
    })),
  };
}

export function toVoice({ dossier, voice, claims, relayed }: VoiceView): z.infer<typeof apiVoice> {
  const stands = claims.flatMap((claim) => claim.positions);
  const relays = passedOn(relayed);
  return {
    ...voice,
    dossier: dossier.slug,
    routes: routesOf(stands).map(routeFields),
    claims: claims.map(({ claim, answers, positions }) => ({
      claim: claim.slug,
      answers: answers.map(answerFields),
      compared: sameVoice(answers, positions),
      positions: positions.map(positionFields),
    })),
    relays: relays.map(({ voice, positions, sources }) => ({
      voice: voice.slug,
      positions,
      sources: [...sources],
    })),
    voices: distinct([
      voice,
      ...stands.flatMap((stand) => stand.voices),
      ...relays.map((entry) => entry.voice),
    ]),
  };
}

function routeFields({ hands, ...fields }: Route) {
  return { ...fields, hands: hands.map((hand) => hand.slug) };
}
