import { Fragment } from "react";
import type { Segment } from "#lib/domain/highlights";
import type { ReaderSelection } from "#lib/domain/reader-selection";
import type { Laid } from "./reader-page-props";
import type { Slice } from "./reader-text-of";
import { answerColour } from "./ui/answer-badge";

interface ReaderWordsProps {
  segments: readonly Segment<Laid>[];
  slice: Slice;
  selection: ReaderSelection;
}

/**
 * The words of one paragraph, piece by piece: quoted ones underlined, the claim in view on its tint, the chosen
 * quotation outlined. Each piece names the quotations that cover it; nothing is added to the words.
 */
export function ReaderWords({ segments, slice, selection }: ReaderWordsProps) {
  return segments.map((segment) => {
    const words = slice(segment.start, segment.end);
    if (segment.covering.length === 0) return <Fragment key={segment.start}>{words}</Fragment>;
    const [own, ...others] = segment.opening;
    return (
      <Fragment key={segment.start}>
        {others.map((quotation) => (
          <span key={quotation.id} id={`q-${quotation.id}`} className="at" />
        ))}
        <Piece segment={segment} id={own && `q-${own.id}`} selection={selection} words={words} />
      </Fragment>
    );
  });
}

interface PieceProps {
  segment: Segment<Laid>;
  id: string | undefined;
  selection: ReaderSelection;
  words: string;
}

function Piece({ segment: { covering }, id, selection, words }: PieceProps) {
  const ids = covering.map((quotation) => quotation.id).join(" ");
  const inView = covering.filter((quotation) => quotation.placed.claim.slug === selection.claim?.slug);
  const chosen = covering.find((quotation) => quotation.id === selection.chosen?.quotation.id);
  const shown = chosen ?? inView[0];
  if (!shown) {
    return (
      <span className="hl" id={id} data-quotations={ids}>
        {words}
      </span>
    );
  }
  const colour = shown.placed.answer ? answerColour(shown.placed.answer.letter) : "ans-none";
  return (
    <mark className={`hl on ${colour}${chosen ? " chosen" : ""}`} id={id} data-quotations={ids}>
      {words}
    </mark>
  );
}
