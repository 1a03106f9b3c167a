import { listed } from "#lib/domain/chains";
import type { SourceHead } from "#lib/domain/model";
import type { Route, VoiceListing } from "#lib/domain/voices";
import { counted } from "./counted";
import { VOICE_KIND_WORDS } from "./voice-kind";

interface VoicesTableProps {
  dossier: string;
  sources: readonly SourceHead[];
  voices: readonly VoiceListing[];
}

/** Everyone who speaks: what they are, how often they have the last word, and by whose mouth. */
export function VoicesTable({ dossier, sources, voices }: VoicesTableProps) {
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <table className="voices">
      <caption className="vh">Voices, how often they speak, and through whom</caption>
      <thead>
        <tr>
          <th scope="col">Voice</th>
          <th scope="col">Kind</th>
          <th scope="col">Speaks</th>
          <th scope="col">Where and through whom</th>
        </tr>
      </thead>
      <tbody>
        {voices.map(({ voice, positions, quotations, claims, routes, relayed }) => (
          <tr key={voice.slug} id={voice.slug}>
            <th scope="row">
              <a href={`/dossiers/${dossier}/voices/${voice.slug}`}>{voice.name}</a>
              {voice.note && <small>{voice.note}</small>}
            </th>
            <td className="kind">{VOICE_KIND_WORDS[voice.kind]}</td>
            <td className="n">
              {positions > 0 ? (
                <>
                  <b>{counted(positions, "position")}</b>
                  <small>
                    on {counted(claims, "claim")}, {counted(quotations, "quotation")}
                  </small>
                </>
              ) : (
                <small>No position of its own</small>
              )}
              {relayed > 0 && <small>relays {counted(relayed, "position")} of others</small>}
            </td>
            <td>
              <ul>
                {bySource(routes).map(([source, own]) => (
                  <li key={source}>
                    <b>{titles.get(source) ?? source}</b>{" "}
                    <span className="n">{own.reduce((sum, route) => sum + route.positions, 0)}</span>
                    <small>{own.map(routeInWords).join("; ")}</small>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bySource(routes: readonly Route[]): [string, Route[]][] {
  const sources = new Map<string, Route[]>();
  for (const route of routes) sources.set(route.source, [...(sources.get(route.source) ?? []), route]);
  return [...sources];
}

/** “in its own voice”, “through The author of Downfall and Brian Crozier”. */
function routeInWords({ hands, bySource }: Route): string {
  const printed = bySource ? "" : "printed, not the source’s words";
  if (hands.length === 0) return printed || "in its own voice";
  return `${printed && `${printed}, `}through ${listed(hands.map((hand) => hand.name))}`;
}
