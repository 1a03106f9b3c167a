"use client";

import { useEffect } from "react";

/** The line of the window that is being read: no two paragraphs cross it at once. */
const READING = "-30% 0px -70% 0px";

/** Marks, in the contents and on the strip, the part of the text that is being read. */
export function ReaderPlace() {
  useEffect(() => {
    const parts = linksBy(".toc a", (link) => Number(link.hash.slice("#p-".length)));
    const tenths = linksBy(".tenths a", (link) => Number(link.dataset.paragraph));
    const observer = new IntersectionObserver(
      (entries) => {
        const read = entries.find((entry) => entry.isIntersecting)?.target;
        if (!read) return;
        const number = Number(read.id.slice("p-".length));
        mark(parts, number);
        mark(tenths, number);
      },
      { rootMargin: READING },
    );
    for (const paragraph of document.querySelectorAll(".rd .pr[id]")) observer.observe(paragraph);
    return () => observer.disconnect();
  }, []);
  return null;
}

type Part = readonly [from: number, link: HTMLAnchorElement];

/** Links with the number of the paragraph from which each leads on, in the order of the text. */
function linksBy(selector: string, from: (link: HTMLAnchorElement) => number): Part[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => [from(link), link]);
}

function mark(parts: readonly Part[], paragraph: number) {
  const current = parts.findLast(([from]) => from <= paragraph)?.[1];
  for (const [, link] of parts) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}
