"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import type { PaletteProps } from "./palette.client";
import { useLate } from "./use-late";

type State = "closed" | "loading" | "failed" | { readonly Palette: ComponentType<PaletteProps> };

/**
 * Opens the command palette, on Ctrl+K or ⌘K and from every button with `data-opens="palette"`. The palette itself
 * is fetched when it is first opened.
 */
export function PaletteOpener({ dossier }: { dossier: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>("closed");
  const isLate = useLate(state === "loading");

  const load = useCallback(() => {
    setState("loading");
    import("./palette.client").then(
      // Closed in the meantime, it stays closed.
      ({ Palette }) => setState((now) => (now === "loading" ? { Palette } : now)),
      () => setState((now) => (now === "loading" ? "failed" : now)),
    );
  }, []);

  useEffect(() => {
    const open = () => {
      // The menu that its button may stand in goes first, so that the focus comes back to where that is opened.
      document.activeElement?.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
      dialog.current?.showModal();
      load();
    };
    const onKey = (event: KeyboardEvent) => {
      const isCombination = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isCombination || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else open();
    };
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("[data-opens=palette]")) open();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, [load]);

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Go to"
      closedby="any"
      onClose={() => setState("closed")}
    >
      {typeof state === "object" && <state.Palette dossier={dossier} close={() => dialog.current?.close()} />}
      <p role="status">{isLate && "Loading…"}</p>
      {state === "failed" && (
        <p role="alert">
          The list could not be loaded.{" "}
          <button type="button" className="btn" onClick={load}>
            Try again
          </button>
        </p>
      )}
      <form method="dialog">
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </dialog>
  );
}
