import type { Side } from "#lib/domain/sides";
import { formatReaderQuery } from "#lib/schema/reader-query";
import type { ComparePageProps } from "./compare-page-props";
import { FixityFailure } from "./fixity-failure";
import { ReaderExcerpts } from "./reader-excerpts";
import type { ReaderPageProps } from "./reader-page-props";
import { StripMarks } from "./reader-strip";
import { ReaderText } from "./reader-text";
import { SourceTitle } from "./source-title";

/** One of the two texts, in a part of the window that scrolls by itself and opens at the chosen quotation. */
export function ComparePane({ side, ...page }: ComparePageProps & { side: Side }) {
  const view = page.view[side];
  const selection = page.selection[side];
  const { source } = view;
  const text: ReaderPageProps = { view, selection, pinned: null, pane: side };
  const quotation = selection.chosen?.quotation.id ?? null;
  const place = formatReaderQuery({ version: null, claim: page.query.claim, quotation });
  return (
    <section className={`pane ${side}`} aria-label={source.shortTitle}>
      <header className="pane-h">
        <h2>
          <a
            href={`/dossiers/${view.dossier.slug}/sources/${source.slug}${place}${quotation ? `#q-${quotation}` : ""}`}
          >
            {source.shortTitle}
          </a>{" "}
          <span className="ti">
            <SourceTitle source={source} />
          </span>
        </h2>
        <StripMarks {...text} />
      </header>
      {/* It scrolls by itself, so the keyboard must reach it. */}
      <section
        className="scroll"
        aria-label={`Text of ${source.shortTitle}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        {view.withheld > 0 && (
          <FixityFailure withheld={view.withheld} of={view.quotations.length + view.withheld} />
        )}
        {view.text === null ? <ReaderExcerpts {...text} /> : <ReaderText text={view.text} {...text} />}
      </section>
    </section>
  );
}
