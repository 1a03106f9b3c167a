import { isHeld, lastVoice } from "#lib/domain/holding";
import { type MarginNote, marginNotes } from "#lib/domain/reading";
import type { PlacedQuotation } from "#lib/domain/views";
import type { ReaderPageProps } from "./reader-page-props";
import { AnswerBadge, answerColour } from "./ui/answer-badge";
import { StanceMark } from "./ui/stance-mark";

interface ReaderNotesProps extends ReaderPageProps {
  quotations: readonly PlacedQuotation[];
  paragraph: number;
}

/** More would leave holes in the text; the rest opens beneath. */
const AT_ONCE = 5;

/** Beside a paragraph: the claims for which it is quoted, and who speaks there. */
export function ReaderNotes({ quotations, paragraph, view, selection }: ReaderNotesProps) {
  if (quotations.length === 0) return <span />;
  const notes = marginNotes(quotations, selection.claim?.slug ?? null);
  // One more than fits is no reason to hide one.
  const shown = notes.length > AT_ONCE + 1 ? notes.slice(0, AT_ONCE) : notes;
  const rest = notes.slice(shown.length);
  const note = (one: MarginNote) => (
    <Note
      key={one.placed.stand.id}
      note={one}
      dossier={view.dossier.slug}
      inView={one.placed.claim.slug === selection.claim?.slug}
    />
  );
  return (
    <div className="mn">
      <ul aria-label={`Claims at paragraph ${paragraph}`}>{shown.map(note)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more here</summary>
          <ul>{rest.map(note)}</ul>
        </details>
      )}
    </div>
  );
}

interface NoteProps {
  note: MarginNote;
  dossier: string;
  inView: boolean;
}

function Note({ note: { placed, quotations }, dossier, inView }: NoteProps) {
  const { claim, answer, stand } = placed;
  const letter = answer?.letter ?? (stand.quantity ? "#" : null);
  return (
    <li>
      <a
        className={inView ? `on ${letter ? answerColour(letter) : "ans-none"}` : undefined}
        href={`/dossiers/${dossier}/claims/${claim.slug}#position-${stand.id}`}
      >
        {inView && letter ? (
          <AnswerBadge letter={letter} held={isHeld(stand)} small />
        ) : (
          <span className="lt" aria-hidden="true">
            {letter}
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
          <StanceMark stance={stand.stance} />
          <span>{lastVoice(stand).name}</span>
          {quotations > 1 && <span className="n">{quotations} quotes</span>}
        </span>
      </a>
    </li>
  );
}
