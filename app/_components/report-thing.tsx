import { groupByHeading } from "#lib/domain/answer-holders";
import { ruleCount, toneInWords } from "#lib/domain/chains";
import type { ReportedThing } from "#lib/domain/report";
import { reportAddress } from "#lib/schema/report";
import { positionAddress } from "./addresses";
import { PositionFigure, PositionHeading } from "./position-heading";
import { answerColour } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";
import { Verbatim } from "./ui/verbatim";
import { VoiceChain } from "./voice-chain";

/** Exactly what a report is about, as its claim page shows it: who speaks, to which answer, in which words. */
export function ReportThing({ thing }: { thing: ReportedThing }) {
  const { dossier, claim, source, answer, position } = thing;
  const [group] = groupByHeading(answer ? [answer] : [], [position]);
  return (
    <section className="rep-thing" aria-labelledby="rep-thing">
      <h2 id="rep-thing" className="lab">
        {thing.target.kind === "quotation" ? "The quotation" : "The position"}
      </h2>
      <p className="rep-where">
        <a href={positionAddress(dossier.slug, claim, position)}>{claim.title}</a>
        {" · "}
        <a href={`/dossiers/${dossier.slug}/sources/${source.slug}`}>{source.shortTitle}</a>
      </p>
      {group && <PositionHeading heading={group.heading} held={group.manner === "held"} />}
      <div className="pos-h">
        <VoiceChain stand={position} dossier={dossier.slug} />
        <StanceMark stance={position.stance} />
      </div>
      {position.quantity && group?.heading.kind !== "figure" && (
        <PositionFigure quantity={position.quantity} />
      )}
      <p className="sum">{position.summary}</p>
      <Quotations thing={thing} />
    </section>
  );
}

function Quotations({ thing }: { thing: ReportedThing }) {
  const { dossier, quotations, source, position, answer } = thing;
  const classes = `q d${ruleCount(position.voices.length)} ${answerColour(answer)}`;
  return quotations.map((quotation) => {
    const tone = toneInWords(quotation.tone);
    return (
      <figure key={quotation.id} className={classes}>
        <div lang={source.language}>
          <Verbatim as="blockquote">{quotation.exact}</Verbatim>
        </div>
        <figcaption>
          {tone && <p className="tone">{tone}</p>}
          <div className="q-f">
            <span className="ok n">
              <Icon name="ok" />
              <span className="vh">Verbatim, paragraph </span>
              <span aria-hidden="true">¶ </span>
              {quotation.paragraph}
            </span>
            <a href={`/quotations/${quotation.id}`}>
              Read it in its source
              <span className="vh">, paragraph {quotation.paragraph}</span>
            </a>
            {quotations.length > 1 && (
              <a href={reportAddress(dossier.slug, { kind: "quotation", id: quotation.id })} rel="nofollow">
                Report this one alone
                <span className="vh">: the quotation from paragraph {quotation.paragraph}</span>
              </a>
            )}
          </div>
        </figcaption>
      </figure>
    );
  });
}
