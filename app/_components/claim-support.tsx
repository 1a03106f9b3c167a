import { listed } from "#lib/domain/chains";
import { BACKINGS, type Backing, type Support } from "#lib/domain/support";
import type { ClaimPageProps } from "./claim-page-props";

const NAMES: Record<Backing, string> = {
  held: "Behind it",
  relayed: "Only relayed",
  rejected: "Relayed only to be rejected",
};

interface ClaimSupportProps extends Pick<ClaimPageProps, "whole"> {
  support: Support;
}

/** Which different voices stand behind an answer; how many they are the answers table says. */
export function ClaimSupport({ support, whole: { dossier, sources } }: ClaimSupportProps) {
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  const given = BACKINGS.filter((backing) => support[backing].length > 0);
  if (given.length === 0) return <p className="behind">No voice behind it.</p>;
  return given.map((backing) => (
    <div key={backing} className="behind">
      <p>{NAMES[backing]}:</p>{" "}
      <ul>
        {support[backing].map((one) => (
          <li key={one.voice.slug}>
            <a href={`/dossiers/${dossier.slug}/voices/${one.voice.slug}`}>{one.voice.name}</a>
            {one.sources.length > 1 && (
              <small> in {listed(one.sources.map((slug) => titles.get(slug) ?? slug))}</small>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}
