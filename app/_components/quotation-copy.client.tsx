"use client";

import { useEffect, useState } from "react";

const SHOWN_FOR = 4000;

/**
 * Makes the Copy buttons of a page work: the words are read from the figure as they stand there, the citation
 * from the button. Without scripts, or where the browser offers no clipboard, the buttons do not show.
 */
export function QuotationCopy() {
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (!navigator.clipboard) return;
    document.documentElement.dataset.copies = "on";
    let timer: ReturnType<typeof setTimeout>;
    const onClick = async ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-citation]") : null;
      const words = button?.closest("figure")?.querySelector(".q-exact")?.textContent;
      if (!button || !words) return;
      const copied = await navigator.clipboard.writeText(`${words}\n\n${button.dataset.citation}`).then(
        () => true,
        () => false,
      );
      setSaid(copied ? "Copied with its citation." : "Not copied: the browser refused.");
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(""), SHOWN_FOR);
    };
    document.addEventListener("click", onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", onClick);
    };
  }, []);

  return (
    <output className="toast" aria-live="polite">
      {said}
    </output>
  );
}
