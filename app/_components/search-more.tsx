import { FIRST_LINES, PAGE_LINES, pageOf } from "#lib/domain/search-view";
import type { SearchQuery } from "#lib/schema/search-query";
import { searchAddress } from "./search-address";

interface SearchMoreProps {
  dossier: string;
  part: string;
  name: string;
  hits: number;
  query: SearchQuery;
}

const number = new Intl.NumberFormat("en");

/** From the first lines of a part to all of them, and from page to page. */
export function SearchMore({ dossier, part, name, hits, query }: SearchMoreProps) {
  if (query.in === null) {
    if (hits <= FIRST_LINES) return null;
    return (
      <p className="srch-more">
        <a href={searchAddress(dossier, { ...query, in: part, page: 1 })}>
          All {number.format(hits)} hits in {name}
        </a>
      </p>
    );
  }
  const last = pageOf(hits, Number.POSITIVE_INFINITY);
  const page = pageOf(hits, query.page);
  if (last === 1) return null;
  const link = (to: number, label: string) => (
    <a href={searchAddress(dossier, { ...query, page: to })} rel={to < page ? "prev" : "next"}>
      {label}
    </a>
  );
  const from = (page - 1) * PAGE_LINES + 1;
  return (
    <nav className="srch-more n" aria-label={`Pages of ${name}`}>
      {page > 1 && link(page - 1, "Earlier hits")}
      <span>
        {number.format(from)} to {number.format(Math.min(hits, page * PAGE_LINES))} of {number.format(hits)}
      </span>
      {page < last && link(page + 1, "Further hits")}
    </nav>
  );
}
