import type { SourceHits } from "#lib/domain/search-view";
import type { SearchQuery } from "#lib/schema/search-query";
import { hitAddress } from "./search-address";
import { SearchMore } from "./search-more";
import { SearchSpeaker } from "./search-speaker";
import { hitsInWords } from "./search-words";
import { Verbatim } from "./ui/verbatim";

interface SearchSourceProps {
  dossier: string;
  hits: SourceHits;
  query: SearchQuery;
}

/** The hits in one source, a line each: the words in the middle, their context on both sides, and who speaks. */
export function SearchSource({ dossier, hits, query }: SearchSourceProps) {
  const { source, version, lines } = hits;
  const heading = `in-${source.slug}`;
  return (
    <section className="srch-group" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{source.shortTitle}</h3>
        <p className="n">
          {hitsInWords(hits)}
          {source.access === "excerpts" && ". Only the excerpts that readers are shown are searched"}
        </p>
      </header>
      <ol className="kwic" lang={source.language}>
        {lines.map((line) => {
          const href = hitAddress(dossier, source.slug, line);
          return (
            <li key={`${line.version} ${line.start}`}>
              <a className="pn n" href={href} lang="en">
                <span className="vh">Read it in {source.shortTitle}, paragraph </span>
                <span aria-hidden="true">¶ </span>
                {line.passage.number}
              </a>
              <Verbatim>
                <span className="l">{line.before}</span>
                <a className="node" href={href} tabIndex={-1}>
                  <mark>{line.words}</mark>
                </a>
                <span className="r">{line.after}</span>
              </Verbatim>
              <SearchSpeaker dossier={dossier} line={line} isOlder={line.version !== version} />
            </li>
          );
        })}
      </ol>
      <SearchMore
        dossier={dossier}
        part={source.slug}
        name={source.shortTitle}
        hits={hits.hits}
        query={query}
      />
    </section>
  );
}
