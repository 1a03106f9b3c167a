import type { Metadata } from "next";

interface PageFacts {
  title: string;
  description: string;
  /** The canonical address, without its origin. */
  path: string;
}

/** What every page says of itself in its head. The root layout resolves the path against the origin. */
export function pageMetadata({ title, description, path }: PageFacts): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { title, description, url: path, siteName: "Variorum", type: "website", locale: "en" },
  };
}
