"use client";

import { useEffect, useRef, useState } from "react";

const STORED = "variorum-keys";

/** What each key does where a page has something to do for it: `data-key` on a link, `data-act` in a quotation. */
const KEYS = [
  { keys: "J, K", does: "Next, previous claim" },
  { keys: "1 to 9", does: "To a source" },
  { keys: "X", does: "Context of the quotation in focus" },
  { keys: "Y", does: "Copy the quotation in focus, with its citation" },
  { keys: "[, ]", does: "Previous, next quotation in a text" },
  { keys: "?", does: "This list" },
];

/** Plain keys as a comfort: they press what is on the page already. Inactive in fields, and can be turned off. */
export function PageKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<"unknown" | "on" | "off">("unknown");

  useEffect(() => {
    setState(localStorage.getItem(STORED) === "off" ? "off" : "on");
  }, []);

  useEffect(() => {
    if (state !== "on") return;
    document.documentElement.dataset.keys = "on";
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      if (event.key === "?") return dialog.current?.showModal();
      pressed(event.key.toLowerCase())?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      delete document.documentElement.dataset.keys;
      document.removeEventListener("keydown", onKey);
    };
  }, [state]);

  if (state === "unknown") return null;
  const turn = () => {
    const turned = state === "on" ? "off" : "on";
    localStorage.setItem(STORED, turned);
    setState(turned);
  };
  return (
    <>
      <button type="button" className="keys-open" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="button" className="btn" onClick={turn}>
            {state === "on" ? "Turn the keys off" : "Turn the keys on"}
          </button>
          <button type="submit" className="btn">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}

function pressed(key: string): HTMLElement | null {
  if (key === "x") return inQuotation("[data-act=context]");
  if (key === "y") return inQuotation("[data-citation]");
  return /^[a-z0-9[\]]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
}

function inQuotation(selector: string): HTMLElement | null {
  const figure = document.activeElement?.closest("figure.q") ?? document.querySelector("figure.q:target");
  return figure?.querySelector<HTMLElement>(selector) ?? null;
}
