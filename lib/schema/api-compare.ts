/** The API's answer on two sources side by side: its shape, and how it is made of the domain's view. */

import { z } from "zod";
import type { CellAnswer } from "#lib/domain/cell";
import { compareSources, type LoneClaim, type SpokenCell } from "#lib/domain/compare";
import { isHeld } from "#lib/domain/holding";
import type { Side } from "#lib/domain/sides";
import { CLAIM_STATES } from "#lib/domain/state";
import type { ComparisonView } from "#lib/domain/views";
import { STANCES } from "#lib/domain/vocabulary";
import { apiPosition, apiQuotationInPlace } from "#lib/schema/api";
import { toQuotationInPlace } from "#lib/schema/api-shapes";

const slug = z.string();

const text = z.object({ source: slug, version: z.int() });

const answerGiven = z.object({
  answer: slug.nullable(),
  held: z.boolean().meta({ description: "False where the source only relays or denies it." }),
  stance: z.enum(STANCES),
  quantity: apiPosition.shape.quantity,
  voice: slug.nullable().meta({ description: "Who says so; null for the source’s own voice." }),
});

const cell = z.object({
  lead: answerGiven,
  others: z.array(answerGiven),
  quotations: z.int(),
});

const lone = z
  .array(z.object({ claim: slug, other: z.enum(["silent", "in-review", "not-reviewed"]) }))
  .meta({ description: "Claims to which only this side speaks, and how it stands with the other." });

const quotations = z.array(
  apiQuotationInPlace.extend({
    held: apiPosition.shape.held,
    endorsement: apiPosition.shape.endorsement,
    speech: apiPosition.shape.speech,
  }),
);

export const apiComparison = z.object({
  dossier: slug,
  left: text,
  right: text,
  claims: z.int().meta({ description: "In the dossier, whoever speaks to them." }),
  shared: z
    .array(
      z.object({
        claim: slug,
        state: z.enum(CLAIM_STATES).meta({ description: "Between these two alone." }),
        withinOneSource: z.boolean(),
        left: cell,
        right: cell,
      }),
    )
    .meta({ description: "Claims on which both take positions." }),
  alone: z.object({ left: lone, right: lone }),
  neither: z.int().meta({ description: "To how many claims neither speaks." }),
  quotations: z
    .object({ claim: slug, left: quotations, right: quotations })
    .nullable()
    .meta({ description: "Of the claim that was asked for, by place in the texts." }),
});

/** @param claim slug of a shared one, whose quotations are given too. */
export function toComparison(view: ComparisonView, claim: string | null): z.infer<typeof apiComparison> {
  const [left, right] = [view.left, view.right].map((one) => ({
    source: one.source.slug,
    version: one.version.number,
  }));
  if (!left || !right) throw new RangeError("There are two sides");
  const { shared, alone, neither } = compareSources(view.rows, left.source, right.source);
  return {
    dossier: view.dossier.slug,
    left,
    right,
    claims: view.rows.length,
    shared: shared.map((entry) => ({
      claim: entry.claim.slug,
      state: entry.state,
      withinOneSource: entry.withinOneSource,
      left: cellFields(entry.left),
      right: cellFields(entry.right),
    })),
    alone: { left: alone.left.map(loneFields), right: alone.right.map(loneFields) },
    neither,
    quotations:
      claim === null
        ? null
        : {
            claim,
            left: quotationsOf(view, "left", claim),
            right: quotationsOf(view, "right", claim),
          },
  };
}

function cellFields({ lead, others, quotations: count }: SpokenCell): z.infer<typeof cell> {
  return { lead: answerFields(lead), others: others.map(answerFields), quotations: count };
}

function answerFields({ answer, voice, held, stance, quantity }: CellAnswer): z.infer<typeof answerGiven> {
  return { answer: answer?.slug ?? null, held, stance, quantity, voice: voice?.slug ?? null };
}

function loneFields({ claim, other }: LoneClaim) {
  return { claim: claim.slug, other };
}

function quotationsOf(view: ComparisonView, side: Side, claim: string): z.infer<typeof quotations> {
  const { dossier, source, quotations: placed } = view[side];
  return placed
    .filter((one) => one.claim.slug === claim)
    .map(({ quotation, stand, summary }) => ({
      ...toQuotationInPlace({
        dossier: dossier.slug,
        source: source.slug,
        claim,
        quotation,
        stand,
        summary,
      }),
      held: isHeld(stand),
      endorsement: stand.endorsement,
      speech: stand.speech,
    }));
}
