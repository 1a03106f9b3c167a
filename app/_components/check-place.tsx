import { ruleCount } from "#lib/domain/chains";
import type { CheckedPlace, CheckFinding } from "#lib/domain/quote-check";
import { surroundings } from "#lib/domain/surroundings";
import { placeAddress } from "./check-address";
import { CheckSpeakers } from "./check-speakers";
import { Icon } from "./ui/icon";
import { Verbatim } from "./ui/verbatim";

interface CheckPlaceProps {
  dossier: string;
  finding: CheckFinding;
  place: CheckedPlace;
  /** Whether the words are what was asked for, code point for code point. */
  verbatim: boolean;
}

const number = new Intl.NumberFormat("en");

/** The source's words in their context, with who speaks them and the way to them in the reader. */
export function CheckPlace({ dossier, finding, place, verbatim }: CheckPlaceProps) {
  const { source, version } = finding;
  const { before, after } = surroundings(place.context);
  const offsets = `characters ${number.format(place.start)} to ${number.format(place.end)} of version ${version}`;
  return (
    <figure className={`q d${hands(place)} open chk-place`}>
      <div lang={source.language}>
        <Verbatim as="blockquote">
          {before}
          <mark>{place.words}</mark>
          {after}
        </Verbatim>
      </div>
      <figcaption>
        <CheckSpeakers dossier={dossier} place={place} />
        <div className="q-f">
          <span className="ok n" title={`${verbatim ? "Verbatim" : "Near"}: ${offsets}`}>
            {verbatim && <Icon name="ok" />}
            <span className="vh">{verbatim ? "Verbatim, paragraph " : "Near, paragraph "}</span>
            <span aria-hidden="true">¶ </span>
            {place.passage.number}
          </span>
          <a href={placeAddress(dossier, finding, place)}>
            Read it there
            <span className="vh">
              {" "}
              in {source.shortTitle}, paragraph {place.passage.number}
            </span>
          </a>
        </div>
      </figcaption>
    </figure>
  );
}

/** One rule for each link of the chain, where all who quote the place agree on their number. */
function hands({ covering }: CheckedPlace): 1 | 2 | 3 {
  const links = new Set(covering.map(({ stand }) => ruleCount(stand.voices.length)));
  const [only] = links;
  return links.size === 1 && only ? only : 1;
}
