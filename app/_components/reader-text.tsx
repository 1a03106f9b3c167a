import { highlight } from "#lib/domain/highlights";
import type { Passage } from "#lib/domain/model";
import { toldApart } from "#lib/domain/overlaps";
import { type Apparatus, byParagraph, type ReadingPart, readingParts } from "#lib/domain/reading";
import type { PlacedQuotation } from "#lib/domain/views";
import { PART_NAMES } from "./reader-contents";
import { overlaid } from "./reader-overlay";
import type { ReaderPageProps } from "./reader-page-props";
import { ReaderPassage } from "./reader-passage";
import { textOf } from "./reader-text-of";

const INTRODUCTIONS: Record<Apparatus, { name: string; words: string }> = {
  timeline: { name: "Timeline.", words: "The source’s own words, in a list of dates." },
  footnote: { name: "Footnotes.", words: "The source’s own words, kept apart from its running text." },
  boilerplate: {
    name: "Page furniture: not the article.",
    words: "Captured with the page; never counted as the source’s position.",
  },
  comment: {
    name: "Reader’s comment: not the article.",
    words: "Captured with the page; never counted as the source’s position.",
  },
};

/** The whole text by its parts, with every quotation in its place. */
export function ReaderText({ text, ...page }: ReaderPageProps & { text: string }) {
  const { view } = page;
  const slice = textOf(text);
  const told = toldApart(view.quotations.map((one) => one.quotation));
  const segments = highlight(view.passages, overlaid(view.quotations, told, page.found));
  const segmentsOf = new Map(view.passages.map((passage, index) => [passage, segments[index] ?? []]));
  const startingIn = byParagraph(view.quotations);
  const before = new Map(view.passages.map((passage, index) => [passage, view.passages[index - 1]]));
  return (
    <div className="txt">
      {readingParts(view.passages).map((part) => (
        <Part key={part.passages[0]?.number} part={part} of={page.pane && view.source.shortTitle}>
          {(passage) => (
            <ReaderPassage
              key={passage.number}
              passage={passage}
              before={before.get(passage)}
              segments={segmentsOf.get(passage) ?? []}
              starting={startingIn.get(passage.number) ?? NONE}
              slice={slice}
              told={told}
              {...page}
            />
          )}
        </Part>
      ))}
    </div>
  );
}

const NONE: readonly PlacedQuotation[] = [];

interface PartProps {
  part: ReadingPart;
  /** The source's name, where another text stands beside it. */
  of: string | undefined;
  children: (passage: Passage) => React.ReactNode;
}

/** What stands apart from the running text is a region of its own, introduced by the interface. */
function Part({ part: { kind, passages }, of, children }: PartProps) {
  if (kind === "text") return passages.map(children);
  const { name, words } = INTRODUCTIONS[kind];
  const own = kind === "comment" || kind === "boilerplate" ? " other" : "";
  // A text may have several of a kind, and no two regions may have one name.
  const place = `${of ? ` of ${of}` : ""}, from paragraph ${passages[0]?.number}`;
  return (
    <section className={`apart ${kind}${own}`} aria-label={`${PART_NAMES[kind]}${place}`}>
      <p className="part">
        <span>
          <b>{name}</b> {words}
        </span>
      </p>
      {passages.map(children)}
    </section>
  );
}
