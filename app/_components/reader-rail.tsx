import { listed } from "#lib/domain/chains";
import { dateInWords, periodInWords } from "#lib/domain/dates";
import type { SourceHead } from "#lib/domain/model";
import { CompareLink } from "./compare-link";
import { counted } from "./counted";
import { ReaderContents } from "./reader-contents";
import { ReaderFold } from "./reader-fold";
import type { ReaderPageProps } from "./reader-page-props";
import { ReaderProvenance } from "./reader-provenance";
import { ReaderStrip } from "./reader-strip";
import { SourceTitle } from "./source-title";

/** Beside the text: what it is, its contents, where its quotations fall, where it comes from. */
export function ReaderRail(page: ReaderPageProps) {
  const { source, version, passages } = page.view;
  const apparatus = passages.some((passage) => passage.kind === "footnote") ? " with footnotes" : "";
  return (
    // It scrolls by itself, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <aside className="rail" aria-label="About this source" tabIndex={0}>
      <h1>{source.shortTitle}</h1>
      <p className="ti">
        <SourceTitle source={source} />
      </p>
      <p className="by">
        {capitalised(source.genre)}
        {apparatus}, {counted(version.words, "word")}. {authorsInWords(source)} {publishedInWords(source)}
      </p>
      <p className="by">
        <b>The editors:</b> {source.perspective}
      </p>
      <p className="by">
        <CompareLink dossier={page.view.dossier.slug} sources={[source]} claim={page.selection.claim?.slug} />
      </p>
      <ReaderContents {...page} />
      <div>
        <ReaderStrip {...page} />
        {source.note && (
          <ReaderFold title="Editors’ note">
            <p className="sn">{source.note}</p>
          </ReaderFold>
        )}
      </div>
      <ReaderProvenance {...page} />
    </aside>
  );
}

function authorsInWords({ authors }: SourceHead): string {
  if (authors.length === 0) return "The captured text names no author.";
  return `By ${listed(authors.map((author) => author.name))}.`;
}

function publishedInWords({ container, published }: SourceHead): string {
  if (container && published) return `In ${container}, ${periodInWords(published)}.`;
  if (container) return `In ${container}; the date was not recorded.`;
  return published ? `${capitalised(dateInWords(periodInWords(published)))}.` : "The date was not recorded.";
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
