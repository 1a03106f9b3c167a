import { comparePair, type LeftOut, type SharedClaim } from "#lib/domain/agreement";
import { listed } from "#lib/domain/chains";
import type { Answer } from "#lib/domain/model";
import { type AgreementPageProps, titlesOf } from "./agreement-page-props";
import { CompareLink } from "./compare-link";
import { counted } from "./counted";
import { AnswerBadge } from "./ui/answer-badge";
import { StateMark } from "./ui/state-mark";

const REASONS: Record<LeftOut["reason"], string> = {
  figures: "both give a figure, but not both an answer",
  denied: "one only denies what the other holds",
};

/** The claims behind one cell: what both sources hold, and what they do not agree on. */
export function AgreementPair({ view, pair: [left, right] }: AgreementPairProps) {
  const titleOf = titlesOf(view);
  const names: [string, string] = [titleOf(left), titleOf(right)];
  const { agree, disagree, leftOut } = comparePair(view.claims, left, right);
  const both = agree.filter(({ contradict }) => contradict);
  const shared = agree.length + disagree.length;
  const rest = view.claims.length - shared - leftOut.length;
  const address = `/dossiers/${view.dossier.slug}/claims`;
  return (
    <section id="pair" className="pair" aria-labelledby="pair-name">
      <header>
        <h2 id="pair-name">{listed(names)}</h2>
        <p className="n">
          {shared > 0
            ? `Of the ${counted(shared, "claim")} on which both hold an answer, they hold a common one on ${agree.length}${
                both.length > 0 ? `; on ${both.length} of these they also contradict one another` : ""
              }.`
            : "They hold nothing on the same claim."}{" "}
          <CompareLink dossier={view.dossier.slug} sources={[{ slug: left }, { slug: right }]} />
        </p>
      </header>
      {shared > 0 && (
        <div className="pair-cols">
          <SharedClaims title="Agree on" none="On none." entries={agree} names={names} address={address} />
          <SharedClaims
            title="Do not agree on"
            none="On none."
            entries={disagree}
            names={names}
            address={address}
          />
        </div>
      )}
      <div className="pair-rest n">
        <h3>Not counted</h3>
        <ul>
          {leftOut.map(({ claim, reason }) => (
            <li key={claim.slug}>
              <a href={`${address}/${claim.slug}`}>{claim.title}</a>: {REASONS[reason]}
            </li>
          ))}
          <li>
            {leftOut.length > 0 ? "On the other " : "On "}
            {counted(rest, "claim")} of {view.claims.length}, one of the two or both hold no answer: silent,
            relaying others without taking a side, or not yet reviewed.
          </li>
        </ul>
      </div>
    </section>
  );
}

interface AgreementPairProps {
  view: AgreementPageProps["view"];
  /** Slugs of two sources. */
  pair: readonly [string, string];
}

interface SharedClaimsProps {
  title: string;
  none: string;
  entries: readonly SharedClaim[];
  names: readonly [string, string];
  /** Of the dossier's claims. */
  address: string;
}

function SharedClaims({ title, none, entries, names: [left, right], address }: SharedClaimsProps) {
  return (
    <section>
      <h3>
        {title} <small className="n">{counted(entries.length, "claim")}</small>
      </h3>
      {entries.length === 0 && <p className="nil">{none}</p>}
      <ul>
        {plainFirst(entries).map((entry) => (
          <li key={entry.claim.slug}>
            <a className="ct" href={`${address}/${entry.claim.slug}`}>
              {entry.claim.title}
            </a>
            {entry.common.length > 0 && <Held name="Both" answers={entry.common} />}
            {hasMore(entry.left, entry) && <Held name={left} answers={beside(entry.left, entry)} />}
            {hasMore(entry.right, entry) && <Held name={right} answers={beside(entry.right, entry)} />}
            <Relation {...entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function beside(answers: readonly Answer[], { common }: SharedClaim): Answer[] {
  return answers.filter((answer) => !common.includes(answer));
}

function hasMore(answers: readonly Answer[], entry: SharedClaim): boolean {
  return beside(answers, entry).length > 0;
}

/** Those on which they agree and nothing more, before those on which they also contradict one another. */
function plainFirst(entries: readonly SharedClaim[]): SharedClaim[] {
  const isMixed = ({ common, contradict }: SharedClaim) => common.length > 0 && contradict;
  return [...entries.filter((entry) => !isMixed(entry)), ...entries.filter(isMixed)];
}

/** Nothing where the common answer says all. */
function Relation({ common, contradict }: SharedClaim) {
  if (common.length > 0 && !contradict) return null;
  return (
    <p className="relation">
      <StateMark state={contradict ? "contradict" : "differ"} withWord={false} />
      {contradict
        ? `They ${common.length > 0 ? "also " : ""}contradict one another${common.length > 0 ? " here" : ""}.`
        : "They differ: these answers can hold side by side."}
    </p>
  );
}

function Held({ name, answers }: { name: string; answers: readonly Answer[] }) {
  return (
    <div className="hd">
      <span className="who-h">{name}</span>
      <ul>
        {answers.map((answer) => (
          <li key={answer.slug}>
            <AnswerBadge letter={answer.letter} held small />
            <span>
              <span className="vh">{answer.letter}: </span>
              {answer.label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
