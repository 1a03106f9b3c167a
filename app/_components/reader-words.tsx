import { Fragment } from "react";
import type { Segment } from "#lib/domain/highlights";
import { isInView, type ReaderSelection } from "#lib/domain/reader-selection";
import type { Hit, Laid } from "./reader-page-props";
import type { Slice } from "./reader-text-of";
import { answerColour } from "./ui/answer-badge";

interface ReaderWordsProps {
  segments: readonly Segment<Laid | Hit>[];
  slice: Slice;
  selection: ReaderSelection;
  /** The number of the chosen hit. */
  hit: number | null;
  /** Whether notes refer to the quotations by their numbers. */
  numbered: boolean;
  /** The paragraph whose words these are. */
  paragraph: number;
}

/**
 * The words of one paragraph, piece by piece: quoted ones underlined, each span on a line of its own; the claim
 * in view on its tint; what is looked for shaded. Each piece names the quotations that cover it; nothing is
 * added to the words.
 */
export function ReaderWords({ segments, ...rest }: ReaderWordsProps) {
  return segments.map((segment) => <Piece key={segment.start} segment={segment} {...rest} />);
}

type PieceProps = Omit<ReaderWordsProps, "segments"> & { segment: Segment<Laid | Hit> };

function Piece({ segment, slice, selection, hit, numbered, paragraph }: PieceProps) {
  const covering = segment.covering.filter(isLaid);
  const words = <FoundWords segment={segment} chosen={hit} words={slice(segment.start, segment.end)} />;
  if (covering.length === 0) return words;
  const opening = segment.opening.filter(isLaid);
  const chosen = covering.find(({ placed }) => placed === selection.chosen);
  const shown = chosen ?? covering.find(({ placed }) => isInView(placed, selection));
  const own = opening.find((one) => one === chosen) ?? opening[0];
  const others = opening.filter((one) => one !== own);
  return (
    <mark
      className={classesOf(covering, shown, shown === chosen, selection)}
      id={own && `q-${own.id}`}
      tabIndex={own && own === chosen ? -1 : undefined}
      data-quotations={covering.map((one) => one.id).join(" ")}
      {...(numbered && numbersOf(covering, opening, paragraph))}
    >
      {others.map((one) => (
        <span key={one.id} id={`q-${one.id}`} className={own && isSameSpan(one, own) ? "at same" : "at"} />
      ))}
      {words}
    </mark>
  );
}

/** The line of each span that covers the piece, and the colour of what is in view, on the lines that have it. */
function classesOf(
  covering: readonly Laid[],
  shown: Laid | undefined,
  isChosen: boolean,
  selection: ReaderSelection,
): string {
  const lines = covering.reduce((mask, { lane }) => mask | (1 << lane), 0);
  const classes = lines === 1 ? "hl" : `hl m${lines}`;
  if (!shown) return classes;
  const { answer } = shown.placed;
  const alike = covering.filter(({ placed }) => isInView(placed, selection) && placed.answer === answer);
  const coloured = [...new Set(alike.map(({ lane }) => `s${lane}`))].join(" ");
  return `${classes} on ${coloured} ${answerColour(answer)}${isChosen ? ` chosen t${shown.lane}` : ""}`;
}

/** Above the first word of a span its number; to those who do not see the lines, also where spans overlap. */
function numbersOf(covering: readonly Laid[], opening: readonly Laid[], paragraph: number) {
  const opened = numbersIn(opening, paragraph);
  const all = numbersIn(covering, paragraph);
  if (opened.length === 0 && all.length < 2) return {};
  return {
    "data-n": opened.length > 0 ? opened.join(",") : undefined,
    "aria-description": all.length === 1 ? `Quotation ${all[0]}` : `Quotations ${all.join(" and ")}`,
  };
}

function numbersIn(quotations: readonly Laid[], paragraph: number): number[] {
  const own = quotations.filter((one) => one.numbered && one.paragraph === paragraph);
  return [...new Set(own.map((one) => one.number))].sort((one, other) => one - other);
}

interface FoundWordsProps {
  segment: Segment<Laid | Hit>;
  chosen: number | null;
  words: string;
}

function FoundWords({ segment: { covering, opening }, chosen, words }: FoundWordsProps) {
  const found = covering.find(isHit);
  if (!found) return <Fragment>{words}</Fragment>;
  const isChosen = found.hit === chosen;
  const isFirst = opening.includes(found);
  return (
    <mark
      className={isChosen ? "hit chosen-hit" : "hit"}
      id={isFirst ? `h-${found.hit}` : undefined}
      tabIndex={isFirst && isChosen ? -1 : undefined}
    >
      {words}
    </mark>
  );
}

function isHit(one: Laid | Hit): one is Hit {
  return "hit" in one;
}

function isLaid(one: Laid | Hit): one is Laid {
  return !isHit(one);
}

function isSameSpan(one: Laid, other: Laid): boolean {
  return one.start === other.start && one.end === other.end;
}
