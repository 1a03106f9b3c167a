"use client";

import { useEffect } from "react";
import { hasModifier } from "./key-press";
import { placesOf, stepFrom } from "./reader-step-from";

/**
 * Makes the ways through a text quick: a link to a quotation or a hit leads there without a new page, the steps go
 * on from where the reader is, and a note and its words show one another. The address stays that of the place.
 */
export function ReaderWays() {
  useEffect(() => {
    const text = document.querySelector<HTMLElement>(".rd .txt");
    if (!text) return;
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || hasModifier(event)) return;
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".rd a[href]") : null;
      if (!link || !/^#[qh]-/.test(link.hash) || link.pathname !== location.pathname) return;
      const step = link.closest<HTMLElement>("[data-steps]");
      const target = step ? stepFrom(step, text, Number(link.dataset.by)) : link.hash.slice(1);
      if (!target || !document.getElementById(target)) return;
      event.preventDefault();
      go(target);
    };
    const onPoint = ({ target, type }: Event) => {
      // Words that have the focus were gone to: they are marked already.
      const either = type === "focusin" ? "[data-of]" : "[data-of], [data-quotations]";
      const pointed = target instanceof Element ? target.closest<HTMLElement>(either) : null;
      show(text, "pointed", pointed?.dataset.of ?? pointed?.dataset.quotations ?? "");
    };
    const onArrival = () => arrive(text, location.hash.slice(1));
    onArrival();
    document.addEventListener("click", onClick);
    // Between addresses that differ in more than what follows the # only the first comes; both do no harm.
    window.addEventListener("popstate", onArrival);
    window.addEventListener("hashchange", onArrival);
    text.addEventListener("pointerover", onPoint);
    text.addEventListener("focusin", onPoint);
    return () => {
      document.removeEventListener("click", onClick);
      window.removeEventListener("popstate", onArrival);
      window.removeEventListener("hashchange", onArrival);
      text.removeEventListener("pointerover", onPoint);
      text.removeEventListener("focusin", onPoint);
    };
  }, []);
  return null;
}

/** A place of its own in the history; `quotation` or `hit` of the address then name it too. */
function go(id: string) {
  const address = new URL(location.href);
  if (id.startsWith("q-")) address.searchParams.set("quotation", id.slice(2));
  else address.searchParams.set("hit", id.slice(2));
  address.hash = id;
  if (location.hash === `#${id}`) arriveAgain(id);
  else location.hash = id;
  // Next's own version would fetch the page anew: what it shows is there already.
  History.prototype.replaceState.call(history, history.state, "", address);
}

function arriveAgain(id: string) {
  document.getElementById(id)?.scrollIntoView();
  window.dispatchEvent(new Event("hashchange"));
}

/** What the address names is where the keyboard goes on, is marked, and is counted. */
function arrive(text: HTMLElement, id: string) {
  const place = /^[qh]-/.test(id) ? document.getElementById(id) : null;
  if (!place) return;
  if (id.startsWith("q-")) show(text, "chosen", id.slice(2));
  else for (const hit of text.querySelectorAll(".hit")) hit.classList.toggle("chosen-hit", hit.id === id);
  for (const steps of document.querySelectorAll<HTMLElement>("[data-steps]")) {
    const places = placesOf(steps, text);
    const at = places.findIndex((one) => one.id === id);
    const count = steps.querySelector(".n");
    if (at >= 0 && count) count.textContent = `${at + 1} of ${places.length}`;
  }
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** The words of some quotations and the notes on them. */
function show(text: HTMLElement, name: "chosen" | "pointed", ids: string) {
  for (const one of text.querySelectorAll(`.${name}`)) one.classList.remove(name);
  for (const id of ids.split(" ").filter(Boolean)) {
    const found = text.querySelectorAll(`[data-quotations~="${id}"], [data-of~="${id}"]`);
    for (const one of found) one.classList.add(name);
  }
}
