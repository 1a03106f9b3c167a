import { routeInWords } from "#lib/domain/chains";
import { lastVoice } from "#lib/domain/holding";
import type { CoveringQuotation, TextLine } from "#lib/domain/search-view";
import { positionAddress } from "./addresses";
import { passageInWords } from "./search-words";

interface SearchSpeakerProps {
  dossier: string;
  line: TextLine;
  isOlder: boolean;
}

/** Claims that are named beside one line. */
const NAMED = 2;

/** Who speaks: the last voices of the quotations that hold the hit; where there are none, what the paragraph is. */
export function SearchSpeaker({
  dossier,
  line: { passage, covering, version },
  isOlder,
}: SearchSpeakerProps) {
  return (
    <span className="by" lang="en">
      {covering.length === 0 ? (
        <span className="not">{passageInWords(passage)}</span>
      ) : (
        byVoice(covering).map(([key, first, all]) => (
          <span key={key}>
            <b>{lastVoice(first.stand).name}</b>
            {first.stand.voices.length > 1 || !first.stand.bySource
              ? ` ${routeInWords(first.stand, "the source")}`
              : ""}
            {", on "}
            {all.slice(0, NAMED).map((one, index) => (
              <span key={one.id}>
                {index > 0 && ", "}
                <a href={positionAddress(dossier, one.claim, one.stand)}>{one.claim.title}</a>
              </span>
            ))}
            {all.length > NAMED && ` and ${all.length - NAMED} more`}
          </span>
        ))
      )}
      {isOlder && <span className="not">Version {version}</span>}
    </span>
  );
}

type Group = [key: string, first: CoveringQuotation, all: CoveringQuotation[]];

/** The quotations in which one voice speaks by the same mouths, each claim once. */
function byVoice(covering: readonly CoveringQuotation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of covering) {
    const key = [...one.stand.voices.map(({ slug }) => slug), one.stand.endorsement].join(" ");
    const group = groups.get(key);
    if (!group) groups.set(key, [key, one, [one]]);
    else if (!group[2].some(({ claim }) => claim.slug === one.claim.slug)) group[2].push(one);
  }
  return [...groups.values()];
}
