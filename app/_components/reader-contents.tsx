import { hitsWithin } from "#lib/domain/find-in-text";
import { type Apparatus, type ContentsEntry, contentsOf, isSourcesText } from "#lib/domain/reading";
import { counted } from "./counted";
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

/**
 * Headings as the text has them, and the parts that the interface names, each with its quotations, or with the
 * hits of what is looked for. A script marks the part that is being read (reader-place.client.tsx).
 */
export function ReaderContents({ view, found }: ReaderPageProps) {
  const entries = contentsOf(view.passages, view.quotations);
  if (view.text === null || entries.length < 2) return null;
  const slice = textOf(view.text);
  const hits = found && hitsWithin(found.hits, stretchesOf(entries));
  return (
    <ReaderFold title={hits ? "Contents, with hits" : "Contents, with quotations"}>
      <nav className="toc" aria-label="Contents">
        {entries.map((entry, index) => (
          <a key={entry.passage.number} href={`#p-${entry.passage.number}`}>
            <EntryName entry={entry} words={slice(entry.passage.start, entry.passage.end)} />
            <small className="n">
              <EntryNote entry={entry} hits={hits?.[index]} />
            </small>
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

interface EntryNoteProps {
  entry: ContentsEntry;
  hits: number | undefined;
}

/** What the heading above all of them says need not be seen with each. */
function EntryNote({ entry: { kind, quotations }, hits }: EntryNoteProps) {
  const isArticle = kind === "opening" || isSourcesText(kind);
  if (hits !== undefined && (isArticle || hits > 0)) return counted(hits, "hit");
  if (!isArticle) return "not the article";
  return (
    <>
      {quotations}
      <span className="vh"> {quotations === 1 ? "quotation" : "quotations"}</span>
    </>
  );
}

/** From each entry to the next: what stands before the first belongs to it. */
function stretchesOf(entries: readonly ContentsEntry[]) {
  return entries.map(({ passage }, index) => ({
    start: index === 0 ? 0 : passage.start,
    end: entries[index + 1]?.passage.start ?? Number.POSITIVE_INFINITY,
  }));
}
