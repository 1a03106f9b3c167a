import Link from "next/link";
import { besideAgreement, countStates, type SpineClaim, type SpokenCell } from "#lib/domain/compare";
import type { ClaimState } from "#lib/domain/state";
import { formatAgreementQuery } from "#lib/schema/agreement-query";
import { CompareCard } from "./compare-card";
import { type ComparePageProps, claimAddress } from "./compare-page-props";
import { counted } from "./counted";
import { cellName } from "./matrix-cell-words";
import { badgeSign } from "./ui/answer-badge";
import { StanceMark } from "./ui/stance-mark";
import { StateMark } from "./ui/state-mark";

/** More would make the page grow with the dossier: then only the topic of the claim in view stands here. */
export const AT_ONCE = 100;

const STATES: Record<ClaimState, (claims: number) => string> = {
  contradict: (claims) => `${claims} contradict`,
  differ: (claims) => `${claims} differ`,
  agree: (claims) => `${claims} agree${claims === 1 ? "s" : ""}`,
  "one-source": (claims) => `${claims} held by one only`,
  open: (claims) => `${claims} held by neither`,
};

/** Between the texts: the claims to which both speak, the one in view as a card. */
export function CompareSpine(page: ComparePageProps) {
  const { shared, alone } = page.comparison;
  const lone = alone.left.length + alone.right.length;
  const topic = page.current?.claim.topic;
  const cut = shared.length > AT_ONCE;
  const beside = besideAgreement(shared);
  const asides: Partial<Record<ClaimState, string>> = {
    contradict: beside.contradictBeside > 0 ? ` (${beside.contradictBeside} beside a common answer)` : "",
    agree: beside.byFigures > 0 ? ` (${beside.byFigures} by figures only)` : "",
  };
  const pair = [page.view.left.source.slug, page.view.right.source.slug] as const;
  const listed = cut ? shared.filter(({ claim }) => claim.topic.slug === topic?.slug) : shared;
  return (
    <nav className="spine" aria-label="Shared claims">
      <header className="spine-h n">
        <h2>{counted(shared.length, "shared claim")}</h2>
        <p>
          {countStates(shared)
            .map(({ state, claims }) => STATES[state](claims) + (asides[state] ?? ""))
            .join(", ")}
        </p>
        {beside.shared > 0 && (
          <p>
            <a href={`/dossiers/${page.view.dossier.slug}/agreement${formatAgreementQuery({ pair })}#pair`}>
              Agreement: a common answer on {beside.common} of {beside.shared}
              <span className="vh"> on which both hold one</span>
            </a>
          </p>
        )}
        {lone > 0 && <a href="#alone">{lone} only one speaks to</a>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it */}
      <section className="wheel" aria-label="Shared claims, one by one" tabIndex={0}>
        {cut && (
          <p className="cut">
            {topic?.title}: {listed.length} of {shared.length}
          </p>
        )}
        <ol>
          {listed.map((entry) =>
            entry === page.current ? (
              <CompareCard key={entry.claim.slug} {...page} current={entry} />
            ) : (
              <Row key={entry.claim.slug} entry={entry} page={page} />
            ),
          )}
        </ol>
      </section>
    </nav>
  );
}

function Row({ entry, page }: { entry: SpineClaim; page: ComparePageProps }) {
  const { claim, state } = entry;
  const { left, right } = page.view;
  return (
    <li {...tie(entry, page)}>
      <Link href={claimAddress(page, claim.slug)} scroll={false} prefetch={false}>
        <Letters cell={entry.left} />
        <span className="ct">
          {claim.title}
          <StateMark state={state} />
          <span className="vh">
            {cellName(left.source.shortTitle, entry.left)} {cellName(right.source.shortTitle, entry.right)}
          </span>
        </span>
        <Letters cell={entry.right} />
      </Link>
    </li>
  );
}

/** The two quotations that tie the texts to one another here, for the script that scrolls them together. */
function tie({ claim }: SpineClaim, { view }: ComparePageProps) {
  const first = (side: "left" | "right") =>
    view[side].quotations.find((placed) => placed.claim.slug === claim.slug)?.quotation.id;
  return { "data-left": first("left"), "data-right": first("right") };
}

/** Grey, because letters restart with each claim; boxed where the source holds none of it. */
function Letters({ cell: { lead, others } }: { cell: SpokenCell }) {
  const held = [lead, ...others].filter((one) => one.held);
  const shown = held.length > 0 ? held : [lead];
  const letters = shown.map(badgeSign);
  return (
    <span className={held.length > 0 ? "lt" : "lt o"} aria-hidden="true">
      <b>{[...new Set(letters)].join("")}</b>
      <StanceMark stance={lead.stance} withWord={false} />
    </span>
  );
}
