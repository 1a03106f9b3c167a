import { type ClaimHoldings, groupsOf } from "#lib/domain/agreement";
import { listed } from "#lib/domain/chains";
import { formatAgreementQuery } from "#lib/schema/agreement-query";
import { type AgreementPageProps, titlesOf } from "./agreement-page-props";
import { AnswerBadge } from "./ui/answer-badge";

/** Above so many claims the page shows one topic at a time. */
const ONE_PAGE = 100;

/** Who stands with whom on what: the sources that hold the same answer, claim by claim. */
export function AgreementAnswers({ view, query }: AgreementPageProps) {
  const spoken = view.topics.filter((one) => view.claims.some(({ claim }) => claim.topic.slug === one.slug));
  const topic = query.topic ?? (view.claims.length > ONE_PAGE ? (spoken[0]?.slug ?? null) : null);
  const shown = spoken.filter((one) => topic === null || one.slug === topic);
  return (
    <>
      <nav className="tabs" aria-label="Topics">
        {view.claims.length <= ONE_PAGE && <TopicTab name="All" topic={null} current={topic === null} />}
        {spoken.map((one) => (
          <TopicTab key={one.slug} name={one.title} topic={one.slug} current={one.slug === topic} />
        ))}
      </nav>
      {shown.map((one) => (
        <section key={one.slug} className="stands">
          <h2>{one.title}</h2>
          {view.claims
            .filter(({ claim }) => claim.topic.slug === one.slug)
            .map((entry) => (
              <ClaimStands key={entry.claim.slug} entry={entry} view={view} />
            ))}
        </section>
      ))}
    </>
  );
}

function TopicTab({ name, topic, current }: { name: string; topic: string | null; current: boolean }) {
  return (
    <a href={formatAgreementQuery({ view: "answer", topic })} aria-current={current ? "true" : undefined}>
      {name}
    </a>
  );
}

function ClaimStands({ entry, view }: { entry: ClaimHoldings; view: AgreementPageProps["view"] }) {
  const titleOf = titlesOf(view);
  const { groups, without } = groupsOf(entry);
  return (
    <article className="stand">
      <h3>
        <a href={`/dossiers/${view.dossier.slug}/claims/${entry.claim.slug}?view=answer`}>
          {entry.claim.title}
        </a>
      </h3>
      <div>
        {groups.length === 0 && <p className="nil">No source holds an answer.</p>}
        <ul className="gr">
          {groups.map(({ answer, sources, behind }) => (
            <li key={answer.slug}>
              <AnswerBadge letter={answer.letter} held small />
              <span className="al">
                <span className="vh">{answer.letter}: </span>
                {answer.label}
              </span>
              <span className="ss">
                {listed(sources.map(titleOf))} {sources.length === 1 && <small>alone</small>}{" "}
                <small className="n">
                  · {behind.length === 1 ? "one voice" : `${behind.length} different voices`} behind it
                </small>
              </span>
            </li>
          ))}
        </ul>
        {without.length > 0 && <p className="wo">{withoutInWords(without, titleOf)}</p>}
      </div>
    </article>
  );
}

type Without = ReturnType<typeof groupsOf>["without"];

const WHY: readonly { words: string; of: (one: Without[number]) => boolean }[] = [
  { words: "Gives a figure, no answer", of: ({ status, figure }) => status === "positions" && figure },
  { words: "Speaks of it, holds no answer", of: ({ status, figure }) => status === "positions" && !figure },
  { words: "Silent", of: ({ status }) => status === "silent" },
  { words: "In review", of: ({ status }) => status === "in-review" },
  { words: "Not yet reviewed", of: ({ status }) => status === "not-reviewed" },
];

/** “Silent: Power and Downfall. Not yet reviewed: Mexico article.” */
function withoutInWords(without: Without, titleOf: (slug: string) => string): string {
  return WHY.flatMap(({ words, of }) => {
    const own = without.filter(of);
    return own.length > 0 ? [`${words}: ${listed(own.map(({ source }) => titleOf(source)))}.`] : [];
  }).join(" ");
}
