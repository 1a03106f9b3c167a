import Link from "next/link";
import type { OverviewPart } from "#lib/domain/overview-page";
import type { OverviewQuery } from "#lib/schema/overview-query";
import { overviewAddress } from "./filter-choices";

interface MatrixPagesProps {
  dossier: string;
  query: OverviewQuery;
  part: OverviewPart;
}

/** The way through more claims than one page shows. */
export function MatrixPages({ dossier, query, part: { page, pages } }: MatrixPagesProps) {
  if (pages === 1) return null;
  const address = (to: number) => overviewAddress(dossier, { ...query, page: to, cell: null, context: null });
  return (
    <nav className="mx-pages" aria-label="Pages of claims">
      {page > 1 && (
        <Link href={address(page - 1)} rel="prev" prefetch={false}>
          Previous
        </Link>
      )}
      <ol>
        {Array.from({ length: pages }, (_, at) => at + 1).map((at) => (
          <li key={at}>
            <Link
              href={address(at)}
              prefetch={false}
              aria-label={`Page ${at}`}
              aria-current={at === page ? "page" : undefined}
              className="n"
            >
              {at}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link href={address(page + 1)} rel="next" prefetch={false}>
          Next
        </Link>
      )}
    </nav>
  );
}
