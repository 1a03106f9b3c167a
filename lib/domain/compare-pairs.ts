/** Which two sources can stand side by side, and how much they have to say to one another. */

import type { Agreement } from "#lib/domain/agreement";
import type { SourceHead } from "#lib/domain/model";
import type { AgreementView } from "#lib/domain/views";

export interface SourcePair {
  readonly left: SourceHead;
  readonly right: SourceHead;
  /** On how many claims both take positions. */
  readonly spoken: number;
  readonly agreement: Agreement;
}

/** Every two sources once, the earlier column on the left; those that share most claims first. */
export function sourcePairs({
  sources,
  claims,
  table,
}: Pick<AgreementView, "sources" | "claims" | "table">): SourcePair[] {
  const spoken = sources.map(() => sources.map(() => 0));
  for (const { holdings } of claims) {
    const speaking = holdings.flatMap(({ status }, at) => (status === "positions" ? [at] : []));
    for (const at of speaking) {
      const counts = spoken[at];
      for (const to of speaking) if (counts) counts[to] = (counts[to] ?? 0) + 1;
    }
  }
  const pairs = sources.flatMap((left, at) =>
    sources.slice(at + 1).map((right, offset) => {
      const to = at + 1 + offset;
      const agreement = table[at]?.[to] ?? { common: 0, shared: 0 };
      return { left, right, spoken: spoken[at]?.[to] ?? 0, agreement };
    }),
  );
  return pairs.sort((one, other) => other.spoken - one.spoken);
}
