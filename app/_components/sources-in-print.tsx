import type { SourceHead } from "#lib/domain/model";
import { referenceOf } from "#lib/domain/source-words";
import { SourceTitle } from "./source-title";

/** On paper no link leads to the sources: what is known of each stands at the end. Not on the screen. */
export function SourcesInPrint({ sources }: { sources: readonly SourceHead[] }) {
  return (
    <section className="on-paper" aria-labelledby="sources-in-print">
      <h2 id="sources-in-print">Sources</h2>
      <dl>
        {sources.map((source) => (
          <div key={source.slug}>
            <dt>{source.shortTitle}</dt>
            <dd>
              <Reference source={source} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Reference({ source }: { source: SourceHead }) {
  const { by, more } = referenceOf(source);
  return (
    <>
      {by && `${by}: `}
      <SourceTitle source={source} />. {more.charAt(0).toUpperCase() + more.slice(1)}.
      {source.url && <span className="at">{source.url}</span>}
    </>
  );
}
