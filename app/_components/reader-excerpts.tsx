import { excerptRuns } from "#lib/domain/excerpt-runs";
import { highlight, type Segment } from "#lib/domain/highlights";
import { type ToldApart, toldApart } from "#lib/domain/overlaps";
import type { PlacedQuotation } from "#lib/domain/views";
import type { CodePointRange } from "#lib/text/code-points";
import { codePointLength } from "#lib/text/code-points";
import { ReaderNotes } from "./reader-notes";
import { overlaid } from "./reader-overlay";
import type { Hit, Laid, ReaderPageProps } from "./reader-page-props";
import { textOf } from "./reader-text-of";
import { ReaderWords } from "./reader-words";
import { Verbatim } from "./ui/verbatim";

/** A source that may only be quoted: what may be shown of its text, each run of it once, in order. */
export function ReaderExcerpts(page: ReaderPageProps) {
  const { quotations } = page.view;
  const told = toldApart(quotations.map((one) => one.quotation));
  const runs = excerptRuns(page.view).map(
    ({ start, text }): Run => ({ start, end: start + codePointLength(text), text }),
  );
  const segments = highlight(runs, overlaid(quotations, told, page.found));
  return (
    <div className="txt">
      <p className="part">
        <span>
          <b>Excerpts only.</b> Readers of this source see its quotations with at most 300 characters of the
          text on either side.
        </span>
      </p>
      {runs.map((run, index) => (
        <Excerpt
          key={run.start}
          run={run}
          segments={segments[index] ?? []}
          quotations={quotations.filter(({ quotation: { start } }) => start >= run.start && start < run.end)}
          told={told}
          page={page}
        />
      ))}
    </div>
  );
}

type Run = CodePointRange & { readonly text: string };

interface ExcerptProps {
  run: Run;
  segments: readonly Segment<Laid | Hit>[];
  /** That start in it; at least one does. */
  quotations: readonly PlacedQuotation[];
  told: ReadonlyMap<string, ToldApart>;
  page: ReaderPageProps;
}

function Excerpt({ run, segments, quotations, told, page }: ExcerptProps) {
  const paragraph = quotations[0]?.quotation.paragraph ?? 1;
  const slice = textOf(run.text);
  return (
    <div className="pr body excerpt">
      <span className="vo" />
      <span className="pn">
        <span className="vh">Paragraph </span>
        {paragraph}
      </span>
      <div className="wd" lang={page.view.source.language}>
        <Verbatim as="p">
          <ReaderWords
            segments={segments}
            slice={(from, to) => slice(from - run.start, to - run.start)}
            selection={page.selection}
            hit={page.found?.chosen ?? null}
            numbered={!page.pane}
            paragraph={paragraph}
          />
        </Verbatim>
      </div>
      {!page.pane && <ReaderNotes quotations={quotations} paragraph={paragraph} told={told} {...page} />}
    </div>
  );
}
