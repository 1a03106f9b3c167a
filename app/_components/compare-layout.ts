/** Where the quotations lie in the two scrolling texts, and the line on which they are set. For the browser. */

import type { Tie } from "#lib/domain/scroll-lock";
import { SIDES, type Side } from "#lib/domain/sides";

/** Both texts and, between them, the list with the card. */
export interface Parts {
  readonly whole: HTMLElement;
  readonly texts: Readonly<Record<Side, HTMLElement>>;
  readonly wheel: HTMLElement;
}

export function partsOnPage(): Parts | null {
  const whole = document.querySelector<HTMLElement>(".cmp");
  const left = whole?.querySelector<HTMLElement>(".pane.left .scroll");
  const right = whole?.querySelector<HTMLElement>(".pane.right .scroll");
  const wheel = whole?.querySelector<HTMLElement>(".wheel");
  return whole && left && right && wheel ? { whole, texts: { left, right }, wheel } : null;
}

/** The first line of what is shown there; null where it is not shown at all. */
function firstLine(element: Element | null): DOMRect | null {
  return element?.getClientRects()[0] ?? null;
}

function chosenLine(text: HTMLElement): DOMRect | null {
  return firstLine(text.querySelector(".hl.chosen"));
}

/** From the top of all that scrolls. */
function heightOf(line: DOMRect, scroller: HTMLElement): number {
  return line.top + line.height / 2 - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** Where both quotations can stand, from the top of the texts: the style's own line unless one comes too early. */
export function lineOf({ texts }: Parts): number {
  const wanted = Number.parseFloat(getComputedStyle(texts.left).scrollPaddingTop) || 0;
  const heights = SIDES.flatMap((side) => {
    const line = chosenLine(texts[side]);
    return line ? [heightOf(line, texts[side])] : [];
  });
  return Math.min(wanted, ...heights);
}

/** Puts both quotations and the card on one line. */
export function align(parts: Parts, behavior: ScrollBehavior): void {
  const at = lineOf(parts);
  const { texts, wheel } = parts;
  for (const side of SIDES) {
    const line = chosenLine(texts[side]);
    if (line) texts[side].scrollTo({ top: heightOf(line, texts[side]) - at, behavior });
  }
  const card = wheel.querySelector<HTMLElement>(".sel");
  const answer = firstLine(card?.querySelector(".vs .b") ?? card);
  // Where the line is high, it meets the card above its answers: its question is not pushed out of view.
  if (card && answer) {
    wheel.scrollTo({ top: Math.min(heightOf(answer, wheel) - at, card.offsetTop), behavior });
  }
  drawRays(parts);
}

/** A ray stands in the margin beside its quotation as long as that is level with the card. */
export function drawRays({ whole, texts, wheel }: Parts): void {
  const card = wheel.querySelector(".sel")?.getBoundingClientRect();
  const top = whole.getBoundingClientRect().top;
  for (const side of SIDES) {
    const ray = whole.querySelector<HTMLElement>(`.ray.${side}`);
    const line = chosenLine(texts[side]);
    if (!ray) continue;
    const middle = line ? line.top + line.height / 2 : Number.NaN;
    const window = texts[side].getBoundingClientRect();
    const low = Math.max(window.top, wheel.getBoundingClientRect().top, card?.top ?? 0);
    const level = card !== undefined && middle > low && middle < Math.min(window.bottom, card.bottom);
    ray.hidden = !level;
    if (level) ray.style.top = `${middle - top}px`;
  }
}

/** Where each shared claim is quoted in both texts, as heights in them; first the claim in view. */
export function tiesBetween({ texts, wheel }: Parts, from: Side): { through: Tie | null; ties: Tie[] } {
  const to = from === "left" ? "right" : "left";
  const heightIn = (entry: HTMLElement | null, side: Side) => {
    const line = firstLine(document.getElementById(`q-${entry?.dataset[side]}`));
    return line && heightOf(line, texts[side]);
  };
  const tieOf = (entry: HTMLElement | null): Tie[] => {
    const [here, there] = [heightIn(entry, from), heightIn(entry, to)];
    return here !== null && there !== null ? [{ from: here, to: there }] : [];
  };
  const [through = null] = tieOf(wheel.querySelector<HTMLElement>(".sel"));
  return { through, ties: [...wheel.querySelectorAll<HTMLElement>("li[data-left]")].flatMap(tieOf) };
}
