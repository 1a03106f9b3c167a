import Link from "next/link";
import { headingOf, mannerOf } from "#lib/domain/answer-holders";
import { type CellAnswer, isUnder } from "#lib/domain/cell";
import { toneInWords } from "#lib/domain/chains";
import type { SpineClaim } from "#lib/domain/compare";
import { mannerInWords } from "#lib/domain/heading-words";
import { isHeld } from "#lib/domain/holding";
import type { Side } from "#lib/domain/sides";
import type { PlacedQuotation } from "#lib/domain/views";
import { type ComparePageProps, claimAddress, compareAddress } from "./compare-page-props";
import { answerLabel, otherAnswer } from "./matrix-cell-words";
import { PositionFigure, PositionHeading } from "./position-heading";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";
import { StateMark } from "./ui/state-mark";
import { VoiceChain } from "./voice-chain";

interface CompareCardProps extends ComparePageProps {
  current: SpineClaim;
}

/** The claim in view: how the two stand to one another, and who says what in the two quotations. */
export function CompareCard(page: CompareCardProps) {
  const { current } = page;
  const { claim, state, withinOneSource } = current;
  const { shared } = page.comparison;
  const at = shared.findIndex((entry) => entry.claim.slug === claim.slug);
  const ids = {
    "data-left": page.selection.left.chosen?.quotation.id,
    "data-right": page.selection.right.chosen?.quotation.id,
  };
  return (
    <li className="sel" aria-current="true" tabIndex={-1} {...ids}>
      <div className="rel">
        <ClaimStep page={page} to={shared[at - 1]} label="Previous shared claim" pressed="k" />
        <span>
          <StateMark state={state} />
          {withinOneSource && <StateMark state="within" />}
        </span>
        <ClaimStep page={page} to={shared[at + 1]} label="Next shared claim" pressed="j" />
      </div>
      <h3>
        <a href={`/dossiers/${page.view.dossier.slug}/claims/${claim.slug}`}>{claim.question}</a>
      </h3>
      <div className="vs">
        <SideOfCard side="left" current={current} page={page} />
        <SideOfCard side="right" current={current} page={page} />
      </div>
      <div className="stp n">
        <Steps side="left" page={page} />
        <Steps side="right" page={page} />
      </div>
    </li>
  );
}

interface ClaimStepProps {
  page: ComparePageProps;
  to: SpineClaim | undefined;
  label: string;
  /** The key that does the same. */
  pressed: "k" | "j";
}

function ClaimStep({ page, to, label, pressed }: ClaimStepProps) {
  const icon = <Icon name={pressed === "k" ? "up" : "down"} />;
  if (!to) {
    return (
      <span className="step" aria-hidden="true">
        {icon}
      </span>
    );
  }
  return (
    <Link
      className="step"
      href={claimAddress(page, to.claim.slug)}
      scroll={false}
      prefetch={false}
      aria-label={`${label}: ${to.claim.title}`}
      data-key={pressed}
    >
      {icon}
    </Link>
  );
}

interface SideProps {
  side: Side;
  current: SpineClaim;
  page: ComparePageProps;
}

/** Whose words the quotation on this side is: the whole chain, since an inner voice is not the source's own. */
function SideOfCard({ side, current, page }: SideProps) {
  const { source, dossier } = page.view[side];
  const { chosen } = page.selection[side];
  const entries = [current[side].lead, ...current[side].others];
  const shown = chosen ? entries.find((entry) => isUnder(entry, chosen.stand)) : undefined;
  const rest = entries.filter((entry) => entry !== shown);
  // What the source holds comes before what it denies or only relays, though the text is open there.
  const first = shown?.held ? [] : rest.filter(({ held }) => held);
  return (
    <div className={side}>
      <p className="lab">{source.shortTitle}</p>
      <Others entries={first} besideHeld={false} />
      {chosen ? (
        <Quoted
          placed={chosen}
          dossier={dossier.slug}
          page={page}
          heldElsewhere={!isHeld(chosen.stand) && shown?.held === true}
        />
      ) : (
        <p className="lab">No quotation in version {page.view[side].version.number} of its text.</p>
      )}
      <Others entries={rest.filter((entry) => !first.includes(entry))} besideHeld={shown?.held === true} />
    </div>
  );
}

/** @param besideHeld whether what is shown is held, so that another that is held is held “too”. */
function Others({ entries, besideHeld }: { entries: readonly CellAnswer[]; besideHeld: boolean }) {
  if (entries.length === 0) return null;
  return (
    <ul className="rest">
      {entries.map((one) => (
        <li key={one.answer?.slug ?? JSON.stringify(one.quantity)}>
          {one.answer && `${one.answer.letter}, `}
          {answerLabel(one)}
          <small>: {mannerOfOther(one, besideHeld)}</small>
        </li>
      ))}
    </ul>
  );
}

function mannerOfOther(entry: CellAnswer, besideHeld: boolean): string {
  if (!entry.answer && !entry.quantity) return `${entry.voice ? `${entry.voice.name} ` : ""}${entry.stance}`;
  if (!entry.held) return otherAnswer(entry);
  if (entry.voice) return `held through ${entry.voice.name}`;
  return besideHeld ? "held too" : "held";
}

interface QuotedProps {
  placed: PlacedQuotation;
  dossier: string;
  page: ComparePageProps;
  /** The source holds the same in other words, only not in these. */
  heldElsewhere: boolean;
}

function Quoted({ placed: { stand, quotation }, dossier, page, heldElsewhere }: QuotedProps) {
  const row = page.view.rows.find(({ claim }) => claim.slug === page.query.claim);
  const heading = headingOf(row?.answers ?? [], stand);
  const tone = toneInWords(quotation.tone);
  return (
    <>
      <PositionHeading
        heading={heading}
        held={isHeld(stand)}
        small={heldElsewhere ? "Not held here, but elsewhere in it" : mannerInWords(mannerOf([stand]))}
      />
      {stand.quantity && heading.kind !== "figure" && <PositionFigure quantity={stand.quantity} />}
      <p className="by">
        <VoiceChain stand={stand} dossier={dossier} />
        <StanceMark stance={stand.stance} />
        {tone && <small>{tone}</small>}
      </p>
    </>
  );
}

const STEP_KEYS: Record<Side, Record<"up" | "down", string>> = {
  left: { up: "[", down: "]" },
  right: { up: "{", down: "}" },
};

/** Between the quotations of the claim in one text. */
function Steps({ side, page }: { side: Side; page: ComparePageProps }) {
  const { quotations, place, chosen } = page.selection[side];
  if (!chosen || place === null) return <span />;
  const name = page.view[side].source.shortTitle;
  const param = side === "left" ? "l" : "r";
  const step = (to: number, label: string, icon: "up" | "down") =>
    to < 1 || to > quotations.length ? (
      <span className="step" aria-hidden="true">
        <Icon name={icon} />
      </span>
    ) : (
      <Link
        className="step"
        href={compareAddress(page, { [param]: to })}
        scroll={false}
        prefetch={false}
        aria-label={`${label} quotation, ${name}`}
        data-key={STEP_KEYS[side][icon]}
      >
        <Icon name={icon} />
      </Link>
    );
  return (
    <span className={side}>
      {step(place - 1, "Previous", "up")}
      <a href={`#q-${chosen.quotation.id}`} data-align>
        {place} of {quotations.length}
        <span className="vh">: to the quotation in {name}</span>
      </a>
      {step(place + 1, "Next", "down")}
    </span>
  );
}
