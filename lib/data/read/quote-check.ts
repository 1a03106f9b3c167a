/** A quotation that a reader brings, looked for in every published version of every source. */

import type { PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { PUBLISHED } from "#lib/data/read/rows";
import { runIndex, versionIndex } from "#lib/data/read/version-index";
import { checkedPlace, type FoundIn } from "#lib/domain/checked-place";
import { excerptRuns } from "#lib/domain/excerpt-runs";
import type { DossierHead, SourceHead } from "#lib/domain/model";
import {
  type CheckFinding,
  closeness,
  type QuoteCheck,
  type Reading,
  readingsOf,
  verdictOf,
} from "#lib/domain/quote-check";
import type { SourceView } from "#lib/domain/views";
import { checkQuote, type TextFinding } from "#lib/text/check-quote";
import type { TextIndex } from "#lib/text/text-index";

/** Places of the same words that are told of one source; a common word has hundreds. */
const TOLD = 5;

interface CheckableVersion {
  readonly id: string;
  readonly number: number;
}

export interface CheckableDossier {
  readonly dossier: DossierHead;
  /** In column order, the versions of each with the newest first. */
  readonly sources: readonly {
    readonly source: SourceHead;
    readonly versions: readonly CheckableVersion[];
  }[];
}

/** The reader's view of one version, for what is found in it. */
type ViewOf = (source: string, version: number) => Promise<SourceView | null>;

export async function readCheckable(prisma: PrismaClient, index: DossierIndex): Promise<CheckableDossier> {
  const versions = await prisma.sourceVersion.findMany({
    where: { sourceId: { in: index.sources.map((source) => source.id) }, ...PUBLISHED },
    orderBy: { number: "desc" },
    select: { id: true, number: true, sourceId: true },
  });
  return {
    dossier: index.dossier,
    sources: index.sources.map(({ id, head }) => ({
      source: head,
      versions: versions.filter(({ sourceId }) => sourceId === id),
    })),
  };
}

/**
 * The most literal reading that stands verbatim anywhere is what is told; where none does, the barest.
 * @param text for which `checkProblem` is null
 */
export async function checkInSources(
  prisma: PrismaClient,
  { dossier, sources }: CheckableDossier,
  text: string,
  viewOf: ViewOf,
): Promise<QuoteCheck> {
  const check = async (reading: Reading): Promise<QuoteCheck> => {
    const findings: CheckFinding[] = [];
    for (const { source, versions } of sources) {
      const finding = await closestOf(prisma, source, versions, reading.exact, viewOf);
      if (finding) findings.push(finding);
    }
    return { dossier, reading, verdict: verdictOf(findings), findings };
  };
  const [literal, ...barer] = readingsOf(text);
  if (!literal) throw new RangeError("A text has at least one reading");
  let told = await check(literal);
  for (const reading of barer) {
    if (told.verdict === "verbatim") break;
    told = await check(reading);
  }
  return told;
}

/** What the newest version has, unless an older one has something closer. */
async function closestOf(
  prisma: PrismaClient,
  source: SourceHead,
  versions: readonly CheckableVersion[],
  exact: string,
  viewOf: ViewOf,
): Promise<CheckFinding | null> {
  let closest: CheckFinding | null = null;
  for (const version of versions) {
    const looked = { source, version: version.number, newest: version === versions[0] };
    const finding = await findIn(prisma, looked, version, exact, viewOf);
    if (!closest || closeness(finding) < closeness(closest)) closest = finding;
    if (closest.kind === "verbatim") break;
  }
  return closest;
}

type Looked = Pick<CheckFinding, "source" | "version" | "newest">;

async function findIn(
  prisma: PrismaClient,
  looked: Looked,
  { id, number }: CheckableVersion,
  exact: string,
  viewOf: ViewOf,
): Promise<CheckFinding> {
  if (looked.source.access === "full") {
    const run = runOf(0, await versionIndex(prisma, id));
    const found = checkQuote(run.index, exact);
    const view = found.kind === "absent" ? null : await viewOf(looked.source.slug, number);
    return view ? tell(looked, view, run, found) : { ...looked, kind: "absent" };
  }
  // Of an excerpted source only what its readers are shown is compared: else every guess at the rest of the text
  // would be answered, and a near guess with the words themselves.
  const view = await viewOf(looked.source.slug, number);
  const findings = view
    ? excerptRuns(view).map((excerpt) => {
        const run = runOf(excerpt.start, runIndex(id, excerpt));
        return tell(looked, view, run, checkQuote(run.index, exact));
      })
    : [];
  const closest = Math.min(...findings.map(closeness));
  const [first, ...others] = findings.filter((finding) => closeness(finding) === closest);
  if (first?.kind !== "verbatim") return first ?? { ...looked, kind: "absent" };
  const all = [first, ...others.filter((one) => one.kind === "verbatim")];
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const places = all.flatMap((one) => one.places.map((place) => ({ ...place, repeated: count > 1 })));
  return { ...first, places: places.slice(0, TOLD), count };
}

interface IndexedRun extends FoundIn {
  readonly index: TextIndex;
}

function runOf(start: number, index: TextIndex): IndexedRun {
  return { start, index, text: index.text, offsets: index.offsets };
}

function tell(looked: Looked, view: SourceView, run: FoundIn, found: TextFinding): CheckFinding {
  if (found.kind === "absent") return { ...looked, kind: "absent" };
  if (found.kind === "near") {
    const { place, ...rest } = found;
    return { ...looked, ...rest, place: checkedPlace(view, run, place, found.others > 0) };
  }
  const inOrder = [...found.places].sort((one, other) => one.start - other.start);
  const places = inOrder
    .slice(0, TOLD)
    .map((place) => checkedPlace(view, run, place, found.places.length > 1));
  return { ...looked, kind: "verbatim", places, count: found.places.length };
}
