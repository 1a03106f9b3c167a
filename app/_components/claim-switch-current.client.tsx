"use client";

import { useEffect } from "react";

/** The line of the window that the column being read crosses: no two columns do at once. */
const READING = "-30% 0px -70% 0px";

/** Marks, in the switcher of a phone, the source whose column is being read. */
export function ClaimSwitchCurrent() {
  useEffect(() => {
    const links = new Map(
      [...document.querySelectorAll<HTMLAnchorElement>(".switch a")].map((link) => [
        link.hash.slice(1),
        link,
      ]),
    );
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const link = links.get(target.id);
          if (!isIntersecting) link?.removeAttribute("aria-current");
          else if (link) {
            link.setAttribute("aria-current", "true");
            // More sources than fit: the row follows.
            link.parentElement?.scrollTo({ left: link.offsetLeft - link.offsetWidth });
          }
        }
      },
      { rootMargin: READING },
    );
    for (const column of document.querySelectorAll(".cols > .col[id]")) observer.observe(column);
    return () => observer.disconnect();
  }, []);
  return null;
}
