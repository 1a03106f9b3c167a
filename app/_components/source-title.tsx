import type { SourceHead } from "#lib/domain/model";
import { Verbatim } from "./ui/verbatim";

/** The title as the captured text has it; where it has none, the page says so in its own face. */
export function SourceTitle({ source }: { source: Pick<SourceHead, "title" | "language"> }) {
  if (source.title === null) return <span>Untitled in the captured text</span>;
  return (
    <span lang={source.language}>
      <Verbatim>{source.title}</Verbatim>
    </span>
  );
}
