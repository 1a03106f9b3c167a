import { heightIn, type Tie, tiesThatHold } from "#lib/domain/scroll-lock";
import { SIDES, type Side } from "#lib/domain/sides";
import { lineOf, type Parts, tiesBetween } from "./compare-layout";

/** By what a reader takes hold of a text. Only the text in hand leads: the other's own scrolling must not answer it. */
const HOLDS = ["wheel", "pointerdown", "touchstart", "keydown"] as const;

/** Moves one text as the reader scrolls the other, until the function that it returns is called. */
export function scrollTogether(parts: Parts): () => void {
  const { whole, texts } = parts;
  let hand: { side: Side; ties: Tie[]; line: number } | null = null;

  const takeHold = ({ target }: Event) => {
    const side = SIDES.find((one) => target instanceof Node && texts[one].contains(target));
    if (!side || side === hand?.side) return;
    const { ties, through } = tiesBetween(parts, side);
    hand = { side, ties: tiesThatHold(ties, through), line: lineOf(parts) };
  };
  const follow = ({ target }: Event) => {
    if (!hand || target !== texts[hand.side]) return;
    const one = texts[hand.side];
    const other = texts[hand.side === "left" ? "right" : "left"];
    const ends = { from: one.scrollHeight, to: other.scrollHeight };
    other.scrollTop = heightIn(hand.ties, ends, one.scrollTop + hand.line) - hand.line;
  };
  // What was measured holds no longer.
  const letGo = () => {
    hand = null;
  };

  const options = { capture: true, passive: true } as const;
  for (const hold of HOLDS) whole.addEventListener(hold, takeHold, options);
  whole.addEventListener("scroll", follow, options);
  window.addEventListener("resize", letGo);
  return () => {
    for (const hold of HOLDS) whole.removeEventListener(hold, takeHold, options);
    whole.removeEventListener("scroll", follow, options);
    window.removeEventListener("resize", letGo);
  };
}
