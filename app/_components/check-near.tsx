import type { NearFinding } from "#lib/domain/quote-check";
import { CheckPlace } from "./check-place";
import { CLASS_WORDS } from "./check-words";
import { counted } from "./counted";
import { Verbatim } from "./ui/verbatim";

interface CheckNearProps {
  dossier: string;
  finding: NearFinding;
}

/** What is near: of what kind the difference is, the two texts with what differs marked, and where the source's is. */
export function CheckNear({ dossier, finding }: CheckNearProps) {
  const { name, meaning } = CLASS_WORDS[finding.class];
  return (
    <div>
      <p className="chk-class">
        <b>{name}.</b> {meaning}
      </p>
      <Difference finding={finding} />
      <CheckPlace dossier={dossier} finding={finding} place={finding.place} verbatim={false} />
      {finding.others > 0 && (
        <p className="chk-more">{counted(finding.others, "other place")} in this text just as near.</p>
      )}
    </div>
  );
}

/** Two lines, so that nothing is put into the source's: what only the one has is marked in each. */
function Difference({ finding: { difference, source } }: Pick<CheckNearProps, "finding">) {
  return (
    <dl className="chk-diff">
      <div>
        <dt>Your text</dt>
        <dd>
          {keyed(difference.filter((part) => part.op !== "added")).map(({ key, op, text }) =>
            op === "same" ? (
              <span key={key}>{text}</span>
            ) : (
              <del key={key}>
                <span className="vh"> Only in your text: </span>
                {text}
                <span className="vh"> (end) </span>
              </del>
            ),
          )}
        </dd>
      </div>
      <div>
        <dt>The source</dt>
        <dd lang={source.language}>
          {keyed(difference.filter((part) => part.op !== "missing")).map(({ key, op, text }) =>
            op === "same" ? (
              <Verbatim key={key}>{text}</Verbatim>
            ) : (
              <ins key={key}>
                <span className="vh" lang="en">
                  {" Only in the source: "}
                </span>
                <Verbatim>{text}</Verbatim>
                <span className="vh" lang="en">
                  {" (end) "}
                </span>
              </ins>
            ),
          )}
        </dd>
      </div>
    </dl>
  );
}

/** Each part with its place, which alone tells parts of the same text apart. */
function keyed<T extends { text: string }>(parts: readonly T[]): (T & { key: number })[] {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.text.length;
    return { ...part, key };
  });
}
