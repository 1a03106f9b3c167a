import { isHeld, lastVoice } from "#lib/domain/holding";
import type { ToldApart } from "#lib/domain/overlaps";
import { isInView } from "#lib/domain/reader-selection";
import { type MarginNote, marginNotes } from "#lib/domain/reading";
import type { PlacedQuotation } from "#lib/domain/views";
import { positionAddress } from "./addresses";
import { counted } from "./counted";
import type { ReaderPageProps } from "./reader-page-props";
import { AnswerBadge, answerColour, badgeSign } from "./ui/answer-badge";
import { StanceMark } from "./ui/stance-mark";

interface ReaderNotesProps extends ReaderPageProps {
  quotations: readonly PlacedQuotation[];
  paragraph: number;
  /** Absent where each quotation stands by itself. */
  told?: ReadonlyMap<string, ToldApart>;
}

/** More would leave holes in the text; the rest opens beneath. */
const AT_ONCE = 5;

/**
 * Beside a paragraph: the claims for which it is quoted, who speaks there, and by its number which quotation is
 * meant. On a phone they are folded beneath the paragraph, unless they belong to what is in view.
 */
export function ReaderNotes({ quotations, paragraph, told, view, selection }: ReaderNotesProps) {
  if (quotations.length === 0) return <span />;
  const inView = (placed: PlacedQuotation) => isInView(placed, selection);
  const notes = marginNotes(quotations, inView);
  // One more than fits is no reason to hide one.
  const shown = notes.length > AT_ONCE + 1 ? notes.slice(0, AT_ONCE) : notes;
  const rest = notes.slice(shown.length);
  const note = (one: MarginNote) => (
    <Note
      key={one.placed.stand.id}
      note={one}
      dossier={view.dossier.slug}
      inView={one.quotations.some(inView)}
      numbers={numbersOf(one, told)}
    />
  );
  return (
    <details className="mn" open={quotations.some(inView)}>
      <summary>{counted(notes.length, "note")}</summary>
      <ul aria-label={`Claims at paragraph ${paragraph}`}>{shown.map(note)}</ul>
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length} more here</summary>
          <ul>{rest.map(note)}</ul>
        </details>
      )}
    </details>
  );
}

/** Empty where the paragraph has one span only, to which all of its notes belong. */
function numbersOf({ quotations }: MarginNote, told: ReaderNotesProps["told"]): number[] {
  const numbers = quotations.flatMap(({ quotation }) => {
    const apart = told?.get(quotation.id);
    return apart?.numbered ? apart.number : [];
  });
  return [...new Set(numbers)].sort((one, other) => one - other);
}

interface NoteProps {
  note: MarginNote;
  dossier: string;
  inView: boolean;
  numbers: readonly number[];
}

function Note({ note: { placed, quotations }, dossier, inView, numbers }: NoteProps) {
  const { claim, answer, stand } = placed;
  const sign = badgeSign({ answer, quantity: stand.quantity });
  return (
    <li>
      <a
        className={inView ? `on ${answerColour(answer)}` : undefined}
        href={positionAddress(dossier, claim, stand)}
        data-of={quotations.map(({ quotation }) => quotation.id).join(" ")}
      >
        {inView ? (
          <AnswerBadge letter={sign} held={isHeld(stand)} small />
        ) : (
          <span className="lt" aria-hidden="true">
            {sign}
          </span>
        )}
        <span className="cl">
          {claim.title}
          {answer && (
            <span className="vh">
              : {answer.letter}, {answer.label}
            </span>
          )}
        </span>
        <span className="who2">
          {numbers.length > 0 && (
            <span className="nr">
              <span className="vh">quotation </span>
              {numbers.join(", ")}
            </span>
          )}
          <StanceMark stance={stand.stance} />
          <span>{lastVoice(stand).name}</span>
        </span>
      </a>
    </li>
  );
}
