import Link from "next/link";
import { EVERYTHING, type IgnoredParam, type OverviewQuery } from "#lib/schema/overview-query";
import { overviewAddress } from "./filter-choices";

interface FilterResultProps {
  dossier: string;
  shown: number;
  total: number;
  ignored: readonly IgnoredParam[];
  /** What was searched for, where there is no word in it. */
  wordless: string | null;
}

const MEANING: Record<keyof OverviewQuery, string> = {
  q: "too long to search for",
  topic: "no topic of this dossier",
  state: "no state of a claim",
  source: "no source of this dossier",
};

/** How many claims the filters let through, announced when it changes, and what of the address was left out. */
export function FilterResult({ dossier, shown, total, ignored, wordless }: FilterResultProps) {
  return (
    <div className="shown" role="status">
      <p className={shown === total ? "vh" : "n"}>
        {shown} of {total} claims shown.{" "}
        {shown < total && shown > 0 && (
          <Link href={overviewAddress(dossier, EVERYTHING)} scroll={false} prefetch={false}>
            Show all {total}
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
        Show all {total}.
      </Link>
    </p>
  );
}
