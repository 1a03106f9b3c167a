import type { PlacedQuotation } from "#lib/domain/views";
import { counted } from "./counted";
import type { ReaderPageProps } from "./reader-page-props";
import { answerColour } from "./ui/answer-badge";

const WIDTH = 1000;
const HEIGHT = 34;
/** Shorter quotations would not show. */
const NARROWEST = 3;
const NARROWEST_IN_VIEW = 7;

/** Where the quotations fall in the text, from its beginning to its end. The claim in view stands tall. */
export function ReaderStrip({ view, selection }: ReaderPageProps) {
  const { quotations, version } = view;
  const inView = quotations.filter((placed) => placed.claim.slug === selection.claim?.slug);
  const others = quotations.filter((placed) => placed.claim.slug !== selection.claim?.slug);
  return (
    <section className="rs" aria-labelledby="strip">
      <h2 id="strip">Where the quotes fall</h2>
      <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 ${HEIGHT - 0.75}H${WIDTH}`} />
        {others.map((placed) => (
          <Mark key={placed.quotation.id} placed={placed} length={version.length} tall={false} />
        ))}
        {inView.map((placed) => (
          <Mark key={placed.quotation.id} placed={placed} length={version.length} tall />
        ))}
      </svg>
      <p className="sn">
        {counted(quotations.length, "quotation")}, beginning to end.
        {selection.claim && " Tall marks: the claim in view."}
      </p>
    </section>
  );
}

function Mark({ placed, length, tall }: { placed: PlacedQuotation; length: number; tall: boolean }) {
  const { start, end } = placed.quotation;
  const colour = tall && placed.answer ? answerColour(placed.answer.letter) : undefined;
  const top = tall ? 0 : HEIGHT * 0.45;
  return (
    <rect
      className={colour}
      x={((start / length) * WIDTH).toFixed(1)}
      y={top}
      width={Math.max(((end - start) / length) * WIDTH, tall ? NARROWEST_IN_VIEW : NARROWEST).toFixed(1)}
      height={HEIGHT - top}
    />
  );
}
