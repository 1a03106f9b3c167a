import type { SourceHead, Voice } from "#lib/domain/model";
import { type RoutePicture, routePicture } from "#lib/domain/route-picture";
import type { Route } from "#lib/domain/voices";
import { counted } from "./counted";
import { Icon } from "./ui/icon";

interface VoiceRoutesProps {
  voice: Voice;
  routes: readonly Route[];
  sources: readonly SourceHead[];
}

/** More lines than this are no picture any more. */
const MOST_LINES = 8;

/** Through whom a voice comes: drawn in a wide window, in words for whoever does not see that, and on a phone. */
export function VoiceRoutes({ voice, routes, sources }: VoiceRoutesProps) {
  if (routes.every((route) => route.hands.length === 0)) return null;
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  const drawn = routes.length <= MOST_LINES;
  return (
    <section className="routes" aria-labelledby="routes">
      <h2 id="routes">Through whom</h2>
      {drawn && <Picture picture={routePicture(voice.name, routes)} titleOf={titleOf} />}
      <ul className={drawn ? "drawn" : undefined}>
        {routes.map((route) => (
          <li key={[route.source, route.bySource, ...route.hands.map((hand) => hand.slug)].join(" ")}>
            <b>{titleOf(route.source)}</b>
            {!route.bySource && " prints"}:{" "}
            {route.hands.map((hand, index) => (
              // The same voice may stand in a chain twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of a chain is its identity
              <span key={index}>
                {hand.name} <Icon name="arrow" />
                <span className="vh"> relays </span>
              </span>
            ))}
            {voice.name}, {counted(route.positions, "position")}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PictureProps {
  picture: RoutePicture;
  titleOf: (source: string) => string;
}

function Picture({ picture: { width, height, lines, voice }, titleOf }: PictureProps) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {lines.map(({ route, start, hands, path, width: stroke }) => (
        <g key={path}>
          <path d={path} strokeWidth={stroke} />
          <text className="src" x={start.x} y={start.y - 2}>
            {titleOf(route.source)}
          </text>
          <text x={start.x} y={start.y + 16}>
            {counted(route.positions, "position")}
            {!route.bySource && ", printed"}
          </text>
          {hands.map((hand) => (
            <g key={hand.x}>
              <circle cx={hand.x} cy={hand.y} r="4.5" />
              <Name lines={hand.lines} x={hand.x} bottom={hand.y - 12} />
            </g>
          ))}
        </g>
      ))}
      <circle className="end" cx={voice.x} cy={voice.y} r="6" />
      <g className="src">
        <Name lines={voice.lines} x={voice.x + 16} bottom={voice.y + 5 + (voice.lines.length - 1) * 9} />
      </g>
    </svg>
  );
}

/** Lines of text, the last on the line given. */
function Name({ lines, x, bottom }: { lines: readonly string[]; x: number; bottom: number }) {
  return lines.map((line, index) => (
    <text key={line} x={x} y={bottom - (lines.length - 1 - index) * 17}>
      {line}
    </text>
  ));
}
