import { periodInWords } from "#lib/domain/dates";
import type { Stand } from "#lib/domain/model";
import type { FigureGroup, FigureRelation } from "#lib/domain/numbers";

const RELATIONS: Record<FigureRelation, string | null> = {
  apart: "What the sources hold does not overlap",
  overlap: "What the sources hold overlaps",
  single: null,
};

/** What all figures of a group count, for when, in what; and how those that sources hold stand to one another. */
export function FigureGroupHead({ group: { of, relation } }: { group: FigureGroup<Stand> }) {
  return (
    <h3>
      {of.scope}
      <small>
        {of.period ? periodInWords(of.period) : "no time given"}, in {of.unit}
        {RELATIONS[relation] && <b> · {RELATIONS[relation]}</b>}
      </small>
    </h3>
  );
}
