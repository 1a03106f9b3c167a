import { lastVoice } from "#lib/domain/holding";
import type { SourceHead } from "#lib/domain/model";
import type { EditorsHits, EditorsLine } from "#lib/domain/search-view";
import type { SearchQuery } from "#lib/schema/search-query";
import { positionAddress } from "./addresses";
import { SearchMore } from "./search-more";
import { editorsInWords, FIELD_WORDS } from "./search-words";

interface SearchEditorsProps {
  dossier: string;
  hits: EditorsHits;
  query: SearchQuery;
  sources: readonly SourceHead[];
}

/** The hits in claims, summaries and notes: words about the sources, none of them from one. */
export function SearchEditors({ dossier, hits, query, sources }: SearchEditorsProps) {
  return (
    <section className="srch-group editors" aria-labelledby="in-editors">
      <header>
        <h3 id="in-editors">Editors’ words</h3>
        <p className="n">{editorsInWords(hits)} Not words of a source.</p>
      </header>
      <ol className="kwic">
        {hits.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one page never change their order
          <li key={index}>
            <a className="pn" href={address(dossier, line)}>
              {FIELD_WORDS[line.field]}
              <span className="vh"> on {line.claim.title}</span>
            </a>
            <span className="w">
              <span className="l">{line.before}</span>
              <mark>{line.words}</mark>
              <span className="r">{line.after}</span>
            </span>
            <span className="by">
              <span>
                <a href={address(dossier, line)}>{line.claim.title}</a>
                {line.stand && `: ${speakerOf(line.stand, sources)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <SearchMore dossier={dossier} part="editors" name="the editors’ words" hits={hits.hits} query={query} />
    </section>
  );
}

function address(dossier: string, { claim, stand }: EditorsLine): string {
  return stand ? positionAddress(dossier, claim, stand) : `/dossiers/${dossier}/claims/${claim.slug}`;
}

/** Whose position it is, and where. */
function speakerOf(stand: NonNullable<EditorsLine["stand"]>, sources: readonly SourceHead[]): string {
  const source = sources.find(({ slug }) => slug === stand.source);
  return [lastVoice(stand).name, source && `in ${source.shortTitle}`].filter(Boolean).join(", ");
}
