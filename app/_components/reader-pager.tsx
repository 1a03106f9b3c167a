import type { SourceHead } from "#lib/domain/model";
import { formatReaderQuery } from "#lib/schema/reader-query";
import type { ReaderPageProps } from "./reader-page-props";
import { SourceTitle } from "./source-title";

/** After the text: the sources before and after it, with the same claim in colour and the same words looked for. */
export function ReaderPager(page: ReaderPageProps) {
  const { previous, next } = page.view;
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label="Neighbouring sources">
      {previous ? <Neighbour source={previous} label="Previous source" page={page} /> : <span />}
      {next && <Neighbour source={next} label="Next source" page={page} />}
    </nav>
  );
}

interface NeighbourProps {
  source: SourceHead;
  label: "Previous source" | "Next source";
  page: ReaderPageProps;
}

function Neighbour({ source, label, page: { view, selection, found } }: NeighbourProps) {
  const query = formatReaderQuery({ claim: selection.claim?.slug, find: found?.asked });
  return (
    <a
      href={`/dossiers/${view.dossier.slug}/sources/${source.slug}${query}`}
      className={label === "Next source" ? "nx" : undefined}
    >
      <span className="lab">{label}</span>
      <span className="qn">{source.shortTitle}</span>
      <span className="pv">
        <SourceTitle source={source} />
      </span>
    </a>
  );
}
