import type { Segment } from "#lib/domain/highlights";
import type { Passage } from "#lib/domain/model";
import type { ToldApart } from "#lib/domain/overlaps";
import { depthOf, startsVoice } from "#lib/domain/reading";
import type { PlacedQuotation } from "#lib/domain/views";
import type { PassageKind } from "#lib/domain/vocabulary";
import { ReaderNotes } from "./reader-notes";
import type { Hit, Laid, ReaderPageProps } from "./reader-page-props";
import type { Slice } from "./reader-text-of";
import { ReaderWords } from "./reader-words";
import { Verbatim, type VerbatimElement } from "./ui/verbatim";

interface ReaderPassageProps extends ReaderPageProps {
  passage: Passage;
  before: Passage | undefined;
  segments: readonly Segment<Laid | Hit>[];
  /** The quotations that start in it. */
  starting: readonly PlacedQuotation[];
  slice: Slice;
  told: ReadonlyMap<string, ToldApart>;
}

const ELEMENTS: Partial<Record<PassageKind, VerbatimElement>> = {
  title: "h2",
  heading: "h2",
  blockquote: "blockquote",
};

/** One paragraph: who speaks, its number, its words, and what is made of them in the margin. */
export function ReaderPassage({
  passage,
  before,
  segments,
  starting,
  slice,
  told,
  ...page
}: ReaderPassageProps) {
  const { number, kind } = passage;
  const depth = depthOf(passage, starting);
  const id = `${page.pane ?? "p"}-${number}`;
  return (
    <div className={`pr ${kind}${depth > 0 ? ` iv iv${depth}` : ""}`} id={id}>
      <span className="vo">{gutter(passage, before)}</span>
      <a className="pn" href={`#${id}`} aria-label={`Paragraph ${number}`}>
        {number}
      </a>
      <div className="wd" lang={page.view.source.language}>
        <Verbatim as={ELEMENTS[kind] ?? "p"}>
          <ReaderWords
            segments={segments}
            slice={slice}
            selection={page.selection}
            hit={page.found?.chosen ?? null}
            numbered={!page.pane}
            paragraph={number}
          />
        </Verbatim>
      </div>
      {!page.pane && <ReaderNotes quotations={starting} paragraph={number} told={told} {...page} />}
    </div>
  );
}

/** The interface's word beside the passage: the voice of a block quotation, or what kind of thing it is. */
function gutter(passage: Passage, before: Passage | undefined): string | null {
  if (passage.kind === "caption") return before?.kind === "caption" ? null : "Caption";
  return startsVoice(passage, before) ? (passage.voice?.name ?? null) : null;
}
