"use client";

import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useTransition } from "react";
import { hasModifier } from "./key-press";

/** The links that change what the panel shows; its other links leave the page. */
const OWN_LINKS = '.mx td a, .evidence a[href^="?"]';

/**
 * Opens, changes and closes the evidence panel without leaving the place on the page, and puts the focus where
 * the reader goes: into the panel, and back to its cell. Without it the same links load the page at its row.
 * @param cell whose evidence is shown: the id of its row and its name in the address.
 */
export function EvidenceLinks({ cell }: { cell: { row: string; name: string } | null }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const name = cell?.name ?? null;
  const shown = useRef<typeof cell>(null);
  const arrived = useRef(false);
  /** Where on the screen the row stood from which the change was asked for. */
  const stood = useRef<{ row: Element; top: number } | null>(null);

  useEffect(() => {
    const follow = (link: HTMLAnchorElement) => {
      const row = link.closest("tr") ?? (shown.current && document.getElementById(shown.current.row));
      stood.current = row && { row, top: row.getBoundingClientRect().top };
      const { pathname, search, hash } = new URL(link.href);
      startTransition(() => router.push(`${pathname}${search}${hash}`, { scroll: false }));
    };
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(OWN_LINKS);
      if (!link) return;
      event.preventDefault();
      follow(link);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || hasModifier(event)) return;
      // These have their own use for the key.
      if (document.activeElement?.matches("input") || document.querySelector(":popover-open, dialog[open]")) {
        return;
      }
      const close = document.querySelector<HTMLAnchorElement>('.evidence [data-act="close"]');
      if (close) follow(close);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, [router]);

  useLayoutEffect(() => {
    const isFirst = !arrived.current;
    arrived.current = true;
    const before = shown.current;
    shown.current = cell;
    if ((before?.name ?? null) === name) return;
    const { row, top } = stood.current ?? {};
    stood.current = null;
    // Beside the panel the rows are of other heights, and the one in hand must not move.
    if (row && top !== undefined) {
      window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
    }
    const link = linkOf(cell ?? before);
    link?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    // A page that is loaded with its panel open leaves the focus where a page begins.
    if (isFirst) return;
    const target = cell ? document.getElementById("evidence") : link;
    target?.focus({ preventScroll: true });
  }, [cell, name]);

  return (
    <div className="toast late" aria-live="polite">
      {pending && "Loading the positions"}
    </div>
  );
}

/** In its row the link whose address names the cell last. */
function linkOf(cell: { row: string; name: string } | null): HTMLElement | null {
  if (!cell) return null;
  return document.querySelector(`.mx a[href$="cell=${cell.name}#${cell.row}"]`);
}
