import { renderings } from "#lib/domain/chains";
import type { CheckedPlace } from "#lib/domain/quote-check";
import { isSourcesText } from "#lib/domain/reading";
import type { PlacedQuotation } from "#lib/domain/views";
import { positionAddress } from "./addresses";
import { VoiceChain } from "./voice-chain";

interface CheckSpeakersProps {
  dossier: string;
  place: CheckedPlace;
}

/**
 * Who speaks at a place: as the recorded quotations that hold it say, and where there are none only what the kind
 * of its paragraph tells. That the words stand in a source does not make them the source's.
 */
export function CheckSpeakers({ dossier, place: { passage, covering } }: CheckSpeakersProps) {
  return (
    <>
      {!isSourcesText(passage.kind) && (
        <p className="tone">
          {passage.kind === "comment" ? "A reader’s comment" : "Page furniture"}: not the source’s own words.
        </p>
      )}
      {covering.length > 0 ? (
        <ul className="chk-who">
          {byChain(covering).map(([key, first, placed]) => (
            <li key={key}>
              <VoiceChain stand={first.stand} dossier={dossier} />
              <span className="on">
                {"quoted on "}
                {placed.map((one, index) => (
                  <span key={one.quotation.id}>
                    {index > 0 && ", "}
                    <a href={positionAddress(dossier, one.claim, one.stand)}>{one.claim.title}</a>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="chk-who">
          {passage.voice
            ? `In words of ${passage.voice.name}, as the source sets them off.`
            : "No recorded quotation holds all of these words: who speaks here, the text must tell."}
        </p>
      )}
    </>
  );
}

type Group = [key: string, first: PlacedQuotation, all: PlacedQuotation[]];

/** The quotations in which the same voices speak in the same way, together. */
function byChain(covering: readonly PlacedQuotation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const placed of covering) {
    const key = [...placed.stand.voices.map((voice) => voice.slug), ...renderings(placed.stand)].join(" ");
    const group = groups.get(key);
    if (!group) groups.set(key, [key, placed, [placed]]);
    else if (!group[2].some(({ claim }) => claim.slug === placed.claim.slug)) group[2].push(placed);
  }
  return [...groups.values()];
}
