/** The agreement page's address: how it is arranged, and whose pair is shown in detail. */

import { z } from "zod";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

export const AGREEMENT_VIEWS = ["source", "answer"] as const;
export type AgreementViewName = (typeof AGREEMENT_VIEWS)[number];

export interface AgreementQuery {
  readonly view: AgreementViewName;
  /** Two different sources of the dossier, by slug. */
  readonly pair: readonly [string, string] | null;
  /** Slug of one of the dossier's topics; by answer only. */
  readonly topic: string | null;
}

/** What the parameters may name in the dossier at hand. */
interface AgreementNames {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

const viewSchema = z.preprocess(first, z.enum(AGREEMENT_VIEWS).catch("source"));

/** Never fails: what is malformed or names nothing in this dossier counts as absent. */
export function parseAgreementQuery(
  params: SearchParams,
  { topics, sources }: AgreementNames,
): AgreementQuery {
  const topic = nameOrNull.parse(params.topic);
  return {
    view: viewSchema.parse(params.view),
    pair: pairOf(first(params.pair), sources),
    topic: topic !== null && topics.includes(topic) ? topic : null,
  };
}

function pairOf(value: unknown, sources: readonly string[]): AgreementQuery["pair"] {
  if (typeof value !== "string") return null;
  const [left, right, ...more] = value.split(",");
  if (left === undefined || right === undefined || more.length > 0 || left === right) return null;
  return sources.includes(left) && sources.includes(right) ? [left, right] : null;
}

/** The query string, without what is the default: `?pair=s,t`, or the empty string. */
export function formatAgreementQuery({ view, pair, topic }: Partial<AgreementQuery>): string {
  const params = [
    view && view !== "source" ? `view=${view}` : null,
    // Slugs need no escaping, and the comma stays readable.
    pair ? `pair=${pair.join(",")}` : null,
    topic ? `topic=${topic}` : null,
  ].filter((param) => param !== null);
  return params.length > 0 ? `?${params.join("&")}` : "";
}
