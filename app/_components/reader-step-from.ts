/** Where a step through a text leads, from where its reader is. For the browser. */

/** The places of a kind, in the order of the text; quotations of the very same words are one. */
export function placesOf(steps: HTMLElement, text: HTMLElement): HTMLElement[] {
  const { steps: kind, only } = steps.dataset;
  if (only) return only.split(" ").flatMap((id) => document.getElementById(id) ?? []);
  return [...text.querySelectorAll<HTMLElement>(kind === "hit" ? '[id^="h-"]' : '[id^="q-"]:not(.same)')];
}

/**
 * The id of the next place (`by` 1) or the one before (-1), in a circle. From the place that was gone to, or the
 * note that has the focus, while it is in the window; else from where the text is scrolled to.
 */
export function stepFrom(steps: HTMLElement, text: HTMLElement, by: number): string | undefined {
  const places = placesOf(steps, text);
  const last = places.length - 1;
  const at = places.findIndex(isReadersPlace(text));
  if (at >= 0) return places[at + by < 0 ? last : at + by > last ? 0 : at + by]?.id;
  const line = lineOf(steps);
  const after = places.findIndex((place) => topOf(place) > line);
  if (by > 0) return places[Math.max(after, 0)]?.id;
  const before = after < 0 ? last : after - 1;
  return places[before < 0 ? last : before]?.id;
}

function isReadersPlace(text: HTMLElement): (place: HTMLElement) => boolean {
  const focus = document.activeElement;
  const note =
    focus instanceof HTMLElement && text.contains(focus) && isInWindow(focus) ? focus.dataset.of : null;
  if (note) return (place) => note.split(" ").includes(place.id.slice(2));
  const named = location.hash.slice(1);
  return (place) => place.id === named && isInWindow(place);
}

/** Beneath what stays at the top of the window. */
function lineOf(steps: HTMLElement): number {
  const bar = steps.closest<HTMLElement>(".rd-top");
  return bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0;
}

function topOf(place: HTMLElement): number {
  return place.getClientRects()[0]?.top ?? place.getBoundingClientRect().top;
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
