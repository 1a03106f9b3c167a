import type { ReactNode } from "react";

/**
 * Text copied from a source, and nothing else: the one component that sets the serif face. Whoever uses it
 * inserts nothing into it and cuts nothing from it.
 */
export function Verbatim({ as: Element = "span", children }: { as?: VerbatimElement; children: ReactNode }) {
  return <Element className="v">{children}</Element>;
}

export type VerbatimElement = "span" | "p" | "blockquote" | "h1" | "h2" | "h3" | "cite" | "div" | "li";
