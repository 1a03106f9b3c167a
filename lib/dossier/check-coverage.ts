/** That each source has positions on a claim or is found silent, and what answers nobody gives. */

import { reportNoVersion } from "#lib/dossier/check-quotations";
import type { CheckedSource } from "#lib/dossier/check-sources";
import { at, type ClaimParts } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import { suggest } from "#lib/text/nearest";
import { countTermHits } from "#lib/text/terms";

export function checkCoverage(
  claim: ClaimParts,
  sources: ReadonlyMap<string, CheckedSource>,
  problems: Problems,
): void {
  const speaking = new Set(claim.positions.map(({ head }) => head.value.source));
  const silent = new Set<string>();
  for (const silence of claim.silent) {
    const { source: slug, version: number } = silence.value;
    const source = sources.get(slug);
    if (source === undefined) {
      problems.report(at(silence, "source"), "unknown-source", noSource(slug), suggest(slug, sources.keys()));
      continue;
    }
    if (silent.has(slug)) {
      problems.report(at(silence, "source"), "silent-twice", `${slug} is found silent a second time`);
    } else if (speaking.has(slug)) {
      const message = `${slug} has a position on this claim, so that it is not silent`;
      problems.report(at(silence, "source"), "silent-with-positions", message, "remove one or the other");
    }
    silent.add(slug);
    for (const key of ["reviewed", "by"] as const) {
      if (silence.value[key] !== null) continue;
      const message = `a finding of silence says who looked and when: “${key}” is missing`;
      problems.report(at(silence), "silent-undated", message);
    }
    const version = source.versions.get(number);
    if (version === undefined) {
      reportNoVersion(silence, number, source, problems);
      continue;
    }
    if (source.newest !== null && number < source.newest) {
      const message = `${slug} was searched in version ${number}, and there is a version ${source.newest}`;
      problems.report(
        at(silence, "version"),
        "silent-older-version",
        message,
        "search the newer one; until then it is stale",
      );
    }
    const { terms, hits } = silence.value;
    const found = countTermHits(version.text, terms);
    if (found !== hits) {
      const message = `the terms match ${found} times in ${slug}, version ${number}, and ${hits} were looked at`;
      problems.report(
        at(silence, "hits"),
        "silent-hits",
        message,
        "look at every match, and note their number",
      );
    }
  }
  // Where something in the file is not valid, it may be just what seems to be missing.
  if (claim.whole !== null) checkCompleteness(claim, speaking, silent, sources, problems);
}

export function noSource(slug: string): string {
  return `there is no source “${slug}”`;
}

function checkCompleteness(
  claim: ClaimParts,
  speaking: ReadonlySet<string>,
  silent: ReadonlySet<string>,
  sources: ReadonlyMap<string, CheckedSource>,
  problems: Problems,
): void {
  const open = [...sources.keys()].filter((slug) => !speaking.has(slug) && !silent.has(slug));
  if (open.length > 0) {
    const message = `not reviewed: ${open.join(", ")}`;
    const hint = "give each a position, or an entry under “silent”";
    problems.report(claim.file.place(["silent"]), "unsettled-cell", message, hint);
  }
  const given = new Set(claim.positions.map(({ head }) => head.value.answer));
  for (const answer of claim.answers) {
    if (given.has(answer.value.slug)) continue;
    const message = `nobody gives or relays the answer “${answer.value.slug}”`;
    problems.report(at(answer, "slug"), "unheld-answer", message);
  }
}
