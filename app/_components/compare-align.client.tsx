"use client";

import { useEffect, useRef, useState } from "react";
import { align, drawRays, partsOnPage } from "./compare-layout";
import { scrollTogether } from "./compare-together";
import { hasModifier, isForThePage } from "./key-press";

interface CompareAlignProps {
  /** The claim in view, and what to say of both texts once they stand at their quotations. */
  claim: string;
  words: string;
  /** Whether one text scrolls with the other. */
  lock: boolean;
  /** Classes of the answers' colours. */
  left: string;
  right: string;
}

/** The arrows do what these keys do; the texts keep their own. */
const ARROWS: Record<string, string> = { ArrowUp: "k", ArrowDown: "j" };

/** Sets both texts and the card on one line whenever another quotation is chosen, joins them by rays, and says so. */
export function CompareAlign({ claim, words, lock, left, right }: CompareAlignProps) {
  const [said, setSaid] = useState("");
  const shown = useRef<{ claim: string; words: string } | null>(null);

  useEffect(() => {
    const parts = partsOnPage();
    if (!parts) return;
    const before = shown.current;
    shown.current = { claim, words };
    if (!before) return align(parts, "instant");
    align(parts, matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
    setSaid(before.claim === claim ? words : `${claim}. ${words}`);
    // The link that was followed may be gone: the focus must not fall to the top of the page.
    if (document.activeElement === document.body) {
      parts.wheel.querySelector<HTMLElement>(".sel")?.focus({ preventScroll: true });
    }
  }, [claim, words]);

  useEffect(() => {
    const parts = partsOnPage();
    if (!parts) return;
    const onScroll = () => drawRays(parts);
    const again = () => align(parts, "instant");
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest("[data-align]"))) return;
      event.preventDefault();
      again();
    };
    // Scroll events do not bubble; they are caught on their way down.
    parts.whole.addEventListener("scroll", onScroll, { capture: true, passive: true });
    parts.whole.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    window.addEventListener("resize", again);
    document.fonts.ready.then(again);
    return () => {
      parts.whole.removeEventListener("scroll", onScroll, { capture: true });
      parts.whole.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("resize", again);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever chooses another quotation no longer scrolls
  useEffect(() => {
    const parts = partsOnPage();
    return lock && parts ? scrollTogether(parts) : undefined;
  }, [lock, claim, words]);

  return (
    <>
      <span className={`ray left ${left}`} hidden />
      <span className={`ray right ${right}`} hidden />
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

function onKey(event: KeyboardEvent) {
  const key = ARROWS[event.key];
  if (!key || hasModifier(event) || !isForThePage(event)) return;
  // Plain keys can be turned off.
  if (document.documentElement.dataset.keys !== "on") return;
  if (event.target instanceof Element && event.target.closest(".scroll")) return;
  const link = document.querySelector<HTMLElement>(`.cmp [data-key="${key}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
}
