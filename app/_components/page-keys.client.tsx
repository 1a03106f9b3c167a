"use client";

import { useEffect, useRef } from "react";
import { isForThePage } from "./key-press";
import { PlainKeysSwitch } from "./plain-keys-switch.client";
import { ShortcutList } from "./shortcut-list";
import { usePlainKeys } from "./use-plain-keys";

/**
 * Plain keys as a comfort: they press what is on the page already (`data-key` on a link or a field, `data-act` in
 * a quotation). Inactive in fields and in what is open over the page, and can be turned off.
 */
export function PageKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = usePlainKeys();

  useEffect(() => {
    if (!on) return;
    document.documentElement.dataset.keys = "on";
    const onKey = (event: KeyboardEvent) => {
      if (!isForThePage(event)) return;
      if (event.key === "?") return dialog.current?.showModal();
      const target = pressed(event.key.toLowerCase());
      if (!target) return;
      // Not also typed into the field that it leads to, nor taken for the browser's own search.
      event.preventDefault();
      if (target instanceof HTMLInputElement) target.select();
      else target.click();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      delete document.documentElement.dataset.keys;
      document.removeEventListener("keydown", onKey);
    };
  }, [on]);

  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" closedby="any">
      <h2 id="keys-title">Keyboard shortcuts</h2>
      <ShortcutList heading="h3" />
      <form method="dialog">
        <button type="submit" className="btn">
          Close
        </button>
        <PlainKeysSwitch />
      </form>
    </dialog>
  );
}

function pressed(key: string): HTMLElement | null {
  if (key === "x") return inQuotation("[data-act=context]");
  if (key === "y") return inQuotation("[data-citation]");
  if (!/^[a-z0-9[\]{}/]$/.test(key)) return null;
  // Where two do the same, one shows in a narrow window and one in a wide; a link of the narrow one works in both.
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)];
  return all.find((one) => one.checkVisibility()) ?? all[0] ?? null;
}

function inQuotation(selector: string): HTMLElement | null {
  const figure = document.activeElement?.closest("figure.q") ?? document.querySelector("figure.q:target");
  return figure?.querySelector<HTMLElement>(selector) ?? null;
}
