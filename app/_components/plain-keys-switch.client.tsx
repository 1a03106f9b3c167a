"use client";

import { turnPlainKeys, usePlainKeys } from "./use-plain-keys";

/** Turns the plain keys off and on again. It keeps its place until the script knows; without scripts it is not there. */
export function PlainKeysSwitch() {
  const on = usePlainKeys();
  return (
    <button
      type="button"
      className="btn scripted"
      disabled={on === null}
      onClick={() => turnPlainKeys(on === false)}
    >
      Turn the plain keys {on === false ? "on" : "off"}
    </button>
  );
}
