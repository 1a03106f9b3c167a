"use client";

import { useEffect, useState } from "react";

const SHOWN_FOR = 4000;

/**
 * Makes the copying buttons of a page work: the words are read from the figure as they stand there, the citation or
 * the address from the button. Without scripts, or where the browser offers no clipboard, the buttons do not show.
 */
export function QuotationCopy() {
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (!navigator.clipboard) return;
    document.documentElement.dataset.copies = "on";
    let timer: ReturnType<typeof setTimeout>;
    const onClick = async ({ target }: MouseEvent) => {
      const taken = target instanceof Element ? takenFrom(target) : null;
      if (!taken) return;
      const copied = await navigator.clipboard.writeText(taken.text).then(
        () => true,
        () => false,
      );
      setSaid(copied ? taken.done : "Not copied: the browser refused.");
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

function takenFrom(target: Element): { text: string; done: string } | null {
  const button = target.closest<HTMLElement>("[data-citation], [data-address]");
  if (button?.dataset.address) return { text: button.dataset.address, done: "Link copied." };
  const words = button?.closest("figure")?.querySelector(".q-exact")?.textContent;
  return words
    ? { text: `${words}\n\n${button?.dataset.citation}`, done: "Copied with its citation." }
    : null;
}
