import type { SearchExample } from "#lib/domain/search-view";
import { EVERY_HIT, searchAddress } from "./search-address";

interface SearchHelpProps {
  dossier: string;
  examples: readonly SearchExample[];
}

/** The language of the search, by examples that find something in the dossier at hand. */
export function SearchHelp({ dossier, examples }: SearchHelpProps) {
  return (
    <section className="srch-help" aria-labelledby="search-help">
      <h2 id="search-help">What you can search for</h2>
      <p>
        Words are looked for in every paragraph of the sources, and in the claims, answers, summaries and
        notes of the editors. All words must occur. Capitals, accents, and the form of quotation marks,
        apostrophes and hyphens make no difference.
      </p>
      <dl>
        {examples.map(({ search, meaning }) => (
          <div key={search}>
            <dt>
              <a href={searchAddress(dossier, { ...EVERY_HIT, q: search })}>{search}</a>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <code>kind:</code> takes passage, quotation, position and claim, or a kind of paragraph: title,
        heading, body, blockquote, timeline, caption, footnote, boilerplate, comment. A minus before any field
        excludes: <code>-kind:comment</code>.
      </p>
    </section>
  );
}
