import type { Position } from "#lib/domain/model";
import type { QuotingPageProps } from "./claim-page-props";
import { PositionFigure } from "./position-heading";
import { PositionReport } from "./position-report";
import { QuotationFigure } from "./quotation-figure";
import { StanceMark } from "./ui/stance-mark";
import { VoiceChain } from "./voice-chain";

interface PositionCardProps extends QuotingPageProps {
  position: Position;
  /** False under a heading that is the figure. */
  showFigure: boolean;
}

/** What one voice says here: who, how, in short, and in the source's own words. */
export function PositionCard({ position, showFigure, ...page }: PositionCardProps) {
  return (
    <article className="pos" id={`position-${position.id}`}>
      <div className="pos-h">
        <VoiceChain stand={position} dossier={page.view.dossier.slug} />
        <StanceMark stance={position.stance} />
      </div>
      {showFigure && position.quantity && <PositionFigure quantity={position.quantity} />}
      <p className="sum">{position.summary}</p>
      {position.quotations.map((quotation) => (
        <QuotationFigure key={quotation.id} quotation={quotation} position={position} {...page} />
      ))}
      {position.note && (
        <p className="ed">
          <b>Editors’ note.</b> {position.note}
        </p>
      )}
      <PositionReport position={position} dossier={page.view.dossier.slug} />
    </article>
  );
}
