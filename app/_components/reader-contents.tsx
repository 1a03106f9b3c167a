import { type Apparatus, type ContentsEntry, contentsOf, isSourcesText } from "#lib/domain/reading";
import { ReaderFold } from "./reader-fold";
import type { ReaderPageProps } from "./reader-page-props";
import { textOf } from "./reader-text-of";
import { Verbatim } from "./ui/verbatim";

export const PART_NAMES: Record<Apparatus, string> = {
  timeline: "Timeline",
  footnote: "Footnotes",
  boilerplate: "Page furniture",
  comment: "Reader’s comment",
};

/** Headings as the text has them, and the parts that the interface names, each with its quotations. */
export function ReaderContents({ view }: ReaderPageProps) {
  const entries = contentsOf(view.passages, view.quotations);
  if (view.text === null || entries.length < 2) return null;
  const slice = textOf(view.text);
  return (
    <ReaderFold title="Contents">
      <nav className="toc" aria-label="Contents">
        {entries.map((entry) => (
          <a key={entry.passage.number} href={`#p-${entry.passage.number}`}>
            <EntryName entry={entry} words={slice(entry.passage.start, entry.passage.end)} />
            <small className="n">{entryNote(entry)}</small>
          </a>
        ))}
      </nav>
    </ReaderFold>
  );
}

function EntryName({ entry: { kind }, words }: { entry: ContentsEntry; words: string }) {
  if (kind === "heading") return <Verbatim>{words}</Verbatim>;
  return <span>{kind === "opening" ? "Opening" : PART_NAMES[kind]}</span>;
}

function entryNote({ kind, quotations }: ContentsEntry): string {
  if (kind !== "opening" && !isSourcesText(kind)) return "not the article";
  return `${quotations}`;
}
