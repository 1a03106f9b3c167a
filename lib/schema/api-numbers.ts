/** The API's answer on numbers: its shape, and how it is made of the domain's view. */

import { z } from "zod";
import { figureGroups } from "#lib/domain/numbers";
import type { NumbersView } from "#lib/domain/views";
import { apiPosition } from "#lib/schema/api";
import { positionFields } from "#lib/schema/api-shapes";

const slug = z.string();

export const apiNumbers = z.object({
  dossier: slug,
  claims: z.array(
    z.object({
      claim: slug,
      groups: z
        .array(
          z.object({
            unit: z.string(),
            scope: z.string(),
            period: z.string().nullable().meta({ description: "EDTF." }),
            relation: z.enum(["apart", "overlap", "single"]).meta({
              description: "Of the figures that different sources hold: whether they share a number.",
            }),
            figures: z.array(apiPosition),
          }),
        )
        .meta({ description: "Figures of one unit, scope and period: only these are comparable." }),
    }),
  ),
});

export function toNumbers({ dossier, claims }: NumbersView): z.infer<typeof apiNumbers> {
  return {
    dossier: dossier.slug,
    claims: claims.map(({ claim, positions }) => ({
      claim: claim.slug,
      groups: figureGroups(positions).map(({ of, relation, figures }) => ({
        unit: of.unit,
        scope: of.scope,
        period: of.period,
        relation,
        figures: figures.map(positionFields),
      })),
    })),
  };
}
