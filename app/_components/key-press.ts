/** What the page itself may hear of keys and clicks, and what belongs to the browser or to what is open. For the browser. */

/** With one a click opens elsewhere, and a key is the browser's or the system's. */
export function hasModifier(event: MouseEvent | KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** Whether a key is the page's: not taken already, not held with others, nor meant for a field or for what is open. */
export function isForThePage(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !isCombination(event) && !hasOwnUse(event.target);
}

/** Signs such as brackets need AltGr or Option on some keyboards; AltGr says that Ctrl is held as well. */
function isCombination({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey) return metaKey || /^[\p{L}\p{N}]$/u.test(key);
  return ctrlKey || metaKey;
}

function hasOwnUse(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], dialog, :popover-open") !== null
  );
}
