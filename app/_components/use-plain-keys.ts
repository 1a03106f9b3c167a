import { useSyncExternalStore } from "react";

const STORED = "variorum-keys";
const CHANGED = "variorum-keys-changed";

/** Whether plain keys do something, on this device; null until the script runs. */
export function usePlainKeys(): boolean | null {
  return useSyncExternalStore(subscribe, areOn, () => null);
}

export function turnPlainKeys(on: boolean): void {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, "off");
  window.dispatchEvent(new Event(CHANGED));
}

function areOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

/** Another tab tells by `storage`, this one by an event of our own. */
function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}
