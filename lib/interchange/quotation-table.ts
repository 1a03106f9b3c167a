/** Claims and voices as tables: a row for each quotation, and on a claim one for each source without a position. */

import { headingOf } from "#lib/domain/answer-holders";
import { citationOf } from "#lib/domain/citation";
import { isHeld, lastVoice } from "#lib/domain/holding";
import type {
  Answer,
  ClaimHead,
  Coverage,
  DossierHead,
  Position,
  Quotation,
  SourceHead,
} from "#lib/domain/model";
import type { ClaimView, VoiceView } from "#lib/domain/views";
import type { Cell, Table } from "#lib/interchange/csv";

interface Page {
  readonly dossier: DossierHead;
  readonly sources: readonly SourceHead[];
  /** Of the permalinks. */
  readonly origin: string;
}

/** What is told of one row; a column that says nothing there is left empty. */
interface Row {
  readonly page: Page;
  readonly claim: ClaimHead;
  readonly answers: readonly Answer[];
  readonly source: SourceHead | undefined;
  readonly position?: Position;
  readonly quotation?: Quotation;
  readonly coverage?: Exclude<Coverage, { status: "positions" }>;
}

const COLUMNS: Record<string, (row: Row) => Cell | undefined> = {
  row: ({ quotation, coverage }) => (quotation ? "quotation" : (coverage?.status ?? "position")),
  dossier: ({ page }) => page.dossier.slug,
  revision: ({ page }) => page.dossier.revision,
  claim: ({ claim }) => claim.slug,
  claim_number: ({ claim }) => claim.number,
  claim_title: ({ claim }) => claim.title,
  question: ({ claim }) => claim.question,
  topic: ({ claim }) => claim.topic.title,
  source: ({ source }) => source?.slug,
  source_short_title: ({ source }) => source?.shortTitle,
  source_title: ({ source }) => source?.title,
  source_authors: ({ source }) => source?.authors.map((author) => author.name).join("; "),
  source_container: ({ source }) => source?.container,
  source_published: ({ source }) => source?.published,
  source_url: ({ source }) => source?.url,
  answer_letter: (row) => answerOf(row)?.letter,
  answer: (row) => answerOf(row)?.label,
  stance: ({ position }) => position?.stance,
  held_by_source: ({ position }) => position && isHeld(position),
  voice: ({ position }) => position && lastVoice(position).name,
  voice_kind: ({ position }) => position && lastVoice(position).kind,
  voice_chain: ({ position }) => position?.voices.map((voice) => voice.name).join(" > "),
  source_speaks: ({ position }) => position?.bySource,
  speech: ({ position }) => position?.speech,
  endorsement: ({ position }) => position?.endorsement,
  certainty: ({ position }) => position?.certainty,
  figure_lower: ({ position }) => position?.quantity?.lower,
  figure_upper: ({ position }) => position?.quantity?.upper,
  figure_approximate: ({ position }) => position?.quantity?.approximate,
  figure_unit: ({ position }) => position?.quantity?.unit,
  figure_scope: ({ position }) => position?.quantity?.scope,
  figure_period: ({ position }) => position?.quantity?.period,
  summary: ({ position }) => position?.summary,
  quotation: ({ quotation }) => quotation?.exact,
  tone: ({ quotation }) => quotation?.tone,
  version: ({ quotation, coverage }) => quotation?.version ?? silenceOf(coverage)?.version,
  paragraph: ({ quotation }) => quotation?.paragraph,
  start: ({ quotation }) => quotation?.start,
  end: ({ quotation }) => quotation?.end,
  permalink: ({ page, quotation }) => quotation && `${page.origin}/quotations/${quotation.id}`,
  citation: ({ page, claim, source, position, quotation }) =>
    source && position && quotation
      ? citationOf({ dossier: page.dossier, claim, source, stand: position, quotation })
      : null,
  note: ({ position, coverage }) => position?.note ?? silenceOf(coverage)?.note,
  search_terms: ({ coverage }) => silenceOf(coverage)?.terms.join("; "),
  hits_looked_at: ({ coverage }) => silenceOf(coverage)?.hits,
  hits_now: ({ coverage }) => silenceOf(coverage)?.hitsNow,
  reviewed: ({ coverage }) => silenceOf(coverage)?.reviewed,
  reviewed_by: ({ coverage }) => silenceOf(coverage)?.by,
  stale: ({ coverage }) => (coverage?.status === "silent" ? coverage.stale : null),
};

/** @param origin of the permalinks */
export function claimTable(view: ClaimView, origin: string): Table {
  const { dossier, claim, answers, positions, sources } = view;
  const page = { dossier, sources, origin };
  const without = view.coverage.flatMap((coverage) =>
    coverage.status === "positions"
      ? []
      : [{ page, claim, answers, source: sourceOf(page, coverage.source), coverage }],
  );
  return table([...positions.flatMap((position) => rowsOf({ page, claim, answers, position })), ...without]);
}

/** Without silences: they are the sources', not the voice's. */
export function voiceTable({ dossier, sources, claims }: VoiceView, origin: string): Table {
  const page = { dossier, sources, origin };
  return table(
    claims.flatMap(({ claim, answers, positions }) =>
      positions.flatMap((position) => rowsOf({ page, claim, answers, position })),
    ),
  );
}

function table(rows: readonly Row[]): Table {
  const cells = Object.values(COLUMNS);
  return {
    columns: Object.keys(COLUMNS),
    rows: rows.map((row) => cells.map((cell) => cell(row) ?? null)),
  };
}

/** A position all of whose quotations are withheld still has a row. */
function rowsOf(told: Omit<Row, "source" | "quotation"> & { position: Position }): Row[] {
  const row = { ...told, source: sourceOf(told.page, told.position.source) };
  const { quotations } = told.position;
  return quotations.length === 0 ? [row] : quotations.map((quotation) => ({ ...row, quotation }));
}

function sourceOf(page: Page, slug: string): SourceHead | undefined {
  return page.sources.find((source) => source.slug === slug);
}

function answerOf({ answers, position }: Row): Answer | null {
  const under = position && headingOf(answers, position);
  return under?.kind === "answer" ? under.answer : null;
}

function silenceOf(coverage: Row["coverage"]) {
  return coverage?.status === "silent" ? coverage.silence : null;
}
