import type { ClaimHoldings } from "#lib/domain/agreement";
import { type SourcePair, sourcePairs } from "#lib/domain/compare-pairs";
import type { ClaimHead, SourceHead } from "#lib/domain/model";
import type { AgreementView } from "#lib/domain/views";
import { type CompareQuery, formatCompareQuery } from "#lib/schema/compare-query";
import { counted } from "./counted";

interface CompareChooserProps {
  view: AgreementView;
  query: CompareQuery;
}

/** Where the address does not name two different sources: which two there are, and what each two have in common. */
export function CompareChooser({ view, query }: CompareChooserProps) {
  const { sources, dossier } = view;
  const sourceOf = (slug: string | null) => sources.find((source) => source.slug === slug) ?? null;
  const named = [sourceOf(query.left), sourceOf(query.right)] as const;
  const one = named[0] ?? named[1];
  const all = sourcePairs(view);
  const asked = view.claims.find(({ claim }) => claim.slug === query.claim) ?? null;
  const pairs = all.filter(
    (pair) =>
      (!one || pair.left === one || pair.right === one) && (!asked || bothSpeak(asked.holdings, pair)),
  );
  return (
    <>
      <div className="src-head">
        <h1>Two sources, side by side</h1>
        <p className="lede">{reason(query, named)}</p>
      </div>
      {sources.length < 2 ? (
        <p className="empty">There are not two sources to set side by side yet.</p>
      ) : (
        <>
          <ChooserForm sources={sources} named={named} claim={query.claim} />
          {pairs.length > 0 ? (
            <Pairs
              pairs={pairs}
              one={one}
              asked={asked?.claim ?? null}
              query={query}
              claims={view.claims.length}
            />
          ) : (
            <p className="empty">No two sources speak to “{asked?.claim.title}”.</p>
          )}
          {pairs.length < all.length && (
            <p className="more">
              <a href={`/dossiers/${dossier.slug}/compare`}>Show all {counted(all.length, "pair")}</a>
            </p>
          )}
        </>
      )}
    </>
  );
}

function bothSpeak(holdings: ClaimHoldings["holdings"], { left, right }: SourcePair): boolean {
  const speaks = (slug: string) =>
    holdings.some(({ source, status }) => source === slug && status === "positions");
  return speaks(left.slug) && speaks(right.slug);
}

/** Why there are not two texts to be seen. */
function reason(
  { left, right }: CompareQuery,
  [one, other]: readonly [SourceHead | null, SourceHead | null],
) {
  if (one && one === other) {
    return `${one.shortTitle} is named on both sides. A text beside itself shows nothing: choose another to set beside it.`;
  }
  const unknown = [left && !one && left, right && !other && right].filter((slug) => slug);
  if (unknown.length > 0) {
    return `This dossier has no source “${unknown.join("” and no source “")}”. Choose two that it has.`;
  }
  const known = one ?? other;
  if (known) return `Choose the source to set beside ${known.shortTitle}.`;
  return "Choose two. Each stands there in its own words, open at the claims to which both speak.";
}

interface ChooserFormProps {
  sources: readonly SourceHead[];
  named: readonly [SourceHead | null, SourceHead | null];
  claim: string | null;
}

function ChooserForm({ sources, named: [left, right], claim }: ChooserFormProps) {
  const one = left ?? right ?? sources[0];
  const other = right && right !== one ? right : sources.find((source) => source !== one);
  return (
    <form method="get" className="cmp-form">
      {claim && <input type="hidden" name="claim" value={claim} />}
      <Choice name="left" label="On the left" sources={sources} chosen={one} />
      <Choice name="right" label="On the right" sources={sources} chosen={other} />
      <button type="submit" className="btn">
        Set side by side
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  sources: readonly SourceHead[];
  chosen: SourceHead | undefined;
}

function Choice({ name, label, sources, chosen }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={`choose-${name}`}>{label}</label>
      <select id={`choose-${name}`} name={name} defaultValue={chosen?.slug}>
        {sources.map(({ slug, shortTitle }) => (
          <option key={slug} value={slug}>
            {shortTitle}
          </option>
        ))}
      </select>
    </p>
  );
}

interface PairsProps {
  pairs: readonly SourcePair[];
  /** That stands first in every pair, where one is named. */
  one: SourceHead | null;
  /** The claim to which both speak, where the address names one. */
  asked: ClaimHead | null;
  query: CompareQuery;
  /** In the dossier. */
  claims: number;
}

function Pairs({ pairs, one, asked, query, claims }: PairsProps) {
  return (
    <table className="cmp-pairs n">
      <caption>
        {one ? `${one.shortTitle} with each other source` : "Every two sources"}
        {asked && ` of which both speak to “${asked.title}”`}, those that share most claims first
      </caption>
      <thead>
        <tr>
          <th scope="col">Side by side</th>
          <th scope="col">Both speak to</th>
          <th scope="col">Hold a common answer on</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ left, right, spoken, agreement }) => {
          const [first, second] = right === one ? [right, left] : [left, right];
          const address = formatCompareQuery({
            left: first.slug,
            right: second.slug,
            claim: query.claim,
          });
          return (
            <tr key={`${left.slug} ${right.slug}`}>
              <th scope="row">
                <a href={address}>
                  {first.shortTitle} <span>with</span> {second.shortTitle}
                </a>
              </th>
              <td>
                {spoken} <span>of {counted(claims, "claim")}</span>
              </td>
              <td>
                {agreement.shared === 0 ? (
                  <span>no claim on which both hold one</span>
                ) : (
                  <>
                    {agreement.common} <span>of {agreement.shared} on which both hold one</span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
