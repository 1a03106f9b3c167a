/** A silence in words: what was searched for, what was found, who looked, and whether it still stands. */

import { dateInWords } from "#lib/domain/dates";
import type { Silence, Stale } from "#lib/domain/model";

export function staleInWords({ version, hits, hitsNow }: Silence, stale: Stale): string {
  if (stale === "newer-version") {
    return `Stale: found in version ${version}, and a newer version has come since.`;
  }
  return `Stale: the terms now match ${hitsNow} times, and ${hits} were looked at.`;
}

export function searchInWords({ terms, hits }: Silence): string {
  if (terms.length === 0) return "No search terms were recorded.";
  const found =
    hits === 0
      ? "No match."
      : hits === 1
        ? "One match, looked at; it takes no position."
        : `${hits} matches, each looked at; none takes a position.`;
  return `Searched for ${terms.join(", ")}. ${found}`;
}

export function reviewInWords({ by, reviewed, version }: Silence): string {
  const whom = by === null ? "" : by === "editors" ? " by the editors" : ` by ${by}`;
  const when = reviewed === null ? ", the date was not recorded" : `, ${dateInWords(reviewed)}`;
  return `Reviewed${whom}${when}, in version ${version}`;
}
