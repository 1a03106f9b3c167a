import type { SourceListing } from "#lib/domain/views";
import { AnswerBadge } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";
import { Verbatim } from "./ui/verbatim";

interface OverviewKeyProps {
  sources: readonly SourceListing[];
  /** Whether the reader has put the introduction away, which is brought back from here. */
  introduced: boolean;
}

/** How to read the page. Folded on a phone, and in a browser that cannot unfold it by style on a wide page. */
export function OverviewKey({ sources, introduced }: OverviewKeyProps) {
  const example = exampleSource(sources);
  return (
    <details className="key">
      <summary>
        How to read this page <Icon name="down" />
      </summary>
      <dl>
        {example && (
          <>
            <div>
              <dt>
                <Verbatim>{example.title}</Verbatim>
              </dt>
              <dd>Serif: a source’s words, exactly as they stand</dd>
            </div>
            <div>
              <dt>{example.shortTitle}</dt>
              <dd>Sans: the editors’ words</dd>
            </div>
          </>
        )}
        <div>
          <dt className="kb">
            {["A", "B", "C", "D"].map((letter) => (
              <AnswerBadge key={letter} letter={letter} held />
            ))}
            <span className="vh">A, B, C, D</span>
          </dt>
          <dd>Answers; letters restart with each question</dd>
        </div>
        <div>
          <dt className="kb">
            <AnswerBadge letter="B" held />
            <AnswerBadge letter="B" held={false} />
            <span className="vh">Filled, outlined</span>
          </dt>
          <dd>Held by the source, or only relayed</dd>
        </div>
        <div>
          <dt className="st3">
            <StanceMark stance="asserts" />
            <StanceMark stance="denies" />
            <StanceMark stance="qualifies" />
            <StanceMark stance="reports" />
          </dt>
          <dd>How the speaker stands to the answer</dd>
        </div>
        <div>
          <dt className="kb">
            <span className="st">
              <Icon name="silent" />
              silent
            </span>
            <span className="st">
              <Icon name="unreviewed" />
              not yet reviewed
            </span>
          </dt>
          <dd>Read, says nothing; or not yet read</dd>
        </div>
      </dl>
      {introduced && (
        <form method="post" action="/settings">
          <button type="submit" className="again" name="introduction" value="shown">
            Show the introduction again
          </button>
        </form>
      )}
    </details>
  );
}

/** The source with the shortest title: the key shows it whole. */
function exampleSource(sources: readonly SourceListing[]): SourceListing | null {
  const titled = sources.filter((source) => source.title !== null);
  return titled.sort((one, other) => (one.title?.length ?? 0) - (other.title?.length ?? 0))[0] ?? null;
}
