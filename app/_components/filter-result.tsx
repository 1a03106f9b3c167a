import Link from "next/link";
import { hasTopicPages, type OverviewPart } from "#lib/domain/overview-page";
import type { Overview } from "#lib/domain/views";
import {
  EVERYTHING,
  type IgnoredParam,
  type OverviewQuery,
  type ReportedParam,
} from "#lib/schema/overview-query";
import { isNarrowed, overviewAddress } from "./filter-choices";

const number = new Intl.NumberFormat("en");

interface FilterResultProps {
  overview: Overview;
  query: OverviewQuery;
  part: OverviewPart;
  ignored: readonly IgnoredParam[];
  /** What was searched for, where there is no word in it. */
  wordless: string | null;
}

const MEANING: Record<ReportedParam, string> = {
  q: "too long to search for",
  topic: "no topic of this dossier",
  state: "no state of a claim",
  source: "no source of this dossier",
  held: "no source of this dossier",
  sort: "no order of the claims",
  page: "no number of a page",
  cell: "no cell of this matrix",
};

/** How many claims the filters let through, announced when it changes, and what of the address was left out. */
export function FilterResult({ overview, query, part, ignored, wordless }: FilterResultProps) {
  const { dossier, rows } = overview;
  const all = part.fitting === rows.length && part.pages === 1;
  const canShowMore = part.fitting > 0 && (hasTopicPages(rows) ? isNarrowed(query) : !all);
  return (
    <div className="shown" role="status">
      <p className={all ? "vh" : "n"}>
        {partInWords(overview, query, part)}{" "}
        {canShowMore && (
          <Link href={overviewAddress(dossier.slug, EVERYTHING)} scroll={false} prefetch={false}>
            {hasTopicPages(rows) ? "Clear the filters" : `Show all ${number.format(rows.length)}`}
          </Link>
        )}
      </p>
      {wordless !== null && <p>“{wordless}” holds no word to search for.</p>}
      {ignored.map(({ name, value }) => (
        <p key={name}>
          “{value}” is {MEANING[name]}; it was left out of account.
        </p>
      ))}
    </div>
  );
}

function partInWords({ rows, topics }: Overview, query: OverviewQuery, part: OverviewPart): string {
  const fitting = `${number.format(part.fitting)} of ${number.format(rows.length)} claims`;
  if (!hasTopicPages(rows)) return `${fitting} shown.`;
  const topic = topics.find(({ slug }) => slug === part.topic);
  const where = topic ? `in “${topic.title}”` : "in all topics";
  const here =
    part.pages > 1 ? `; ${number.format(part.from)} to ${number.format(part.to)} are on this page` : "";
  if (isNarrowed(query)) return `${fitting} fit, ${where}${here}.`;
  return `${fitting} are ${where}${here}. Filters, orders and the search look through all topics.`;
}

interface NothingShownProps {
  dossier: string;
  total: number;
  query: OverviewQuery;
  /** Whether the words alone, without the other filters, occur in no claim. */
  wordsNowhere: boolean;
}

/** Instead of the matrix, when it would have no row. */
export function NothingShown({ dossier, total, query, wordsNowhere }: NothingShownProps) {
  if (total === 0)
    return <p className="empty">No claims yet. Add a source, then select a passage to begin.</p>;
  if (wordsNowhere) {
    return (
      <p className="empty">
        No claim or quotation contains ‘{query.q}’.{" "}
        <Link href={overviewAddress(dossier, { ...query, q: null })} scroll={false} prefetch={false}>
          Clear the search.
        </Link>
      </p>
    );
  }
  return (
    <p className="empty">
      No claim fits these filters.{" "}
      <Link href={overviewAddress(dossier, EVERYTHING)} scroll={false} prefetch={false}>
        Show all {number.format(total)}.
      </Link>
    </p>
  );
}
