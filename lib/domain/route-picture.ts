/** The small picture of the chains by which a voice comes: one line for each route, all ending in the voice. */

import type { Route } from "#lib/domain/voices";

/** In pixels. */
const SIZE = { source: 200, step: 236, row: 68, bend: 110, name: 280 } as const;
/** Characters in a line of a name: what one step holds at 14 px. */
const LINE = 32;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface RouteLine {
  readonly route: Route;
  /** Where the source's name begins, on the line. */
  readonly start: Point;
  readonly hands: readonly (Point & { readonly lines: readonly string[] })[];
  /** SVG path data, from behind the source's name to the voice. */
  readonly path: string;
  /** In pixels: the more positions, the wider, at most 5. */
  readonly width: number;
}

export interface RoutePicture {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RouteLine[];
  readonly voice: Point & { readonly lines: readonly string[] };
}

/** @param name of the voice. @param routes never empty. */
export function routePicture(name: string, routes: readonly Route[]): RoutePicture {
  const steps = Math.max(...routes.map((route) => route.hands.length));
  const most = Math.max(...routes.map((route) => route.positions));
  const height = routes.length * SIZE.row;
  // Behind the last of all names, so that no line crosses one.
  const bend = SIZE.source + steps * SIZE.step - 16;
  const voice = { x: bend + SIZE.bend, y: height / 2 + SIZE.row / 6 };
  const middle = bend + SIZE.bend / 2;
  const lines = routes.map((route, index): RouteLine => {
    const y = index * SIZE.row + (SIZE.row * 2) / 3;
    const hands = route.hands.map((hand, step) => ({
      x: SIZE.source + step * SIZE.step,
      y,
      lines: wrapped(hand.name),
    }));
    return {
      route,
      start: { x: 0, y },
      hands,
      path: `M${SIZE.source - 16} ${y}H${bend}C${middle} ${y} ${middle} ${voice.y} ${voice.x} ${voice.y}`,
      width: 1.5 + (3.5 * route.positions) / most,
    };
  });
  return { width: voice.x + SIZE.name, height, lines, voice: { ...voice, lines: wrapped(name) } };
}

/** A name in lines of whole words; nothing is cut off. */
function wrapped(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= LINE)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
