import { heatOf, type Stretch, stretchesOf } from "#lib/domain/heat";
import { isInView } from "#lib/domain/reader-selection";
import type { PlacedQuotation } from "#lib/domain/views";
import { counted } from "./counted";
import type { ReaderPageProps } from "./reader-page-props";
import { answerColour } from "./ui/answer-badge";

const WIDTH = 1000;
const HEIGHT = 34;
/** Bars of the strip: a few pixels wide each in the rail. */
const BARS = 50;
/** Links: as many as can be hit with a finger. */
const LINKS = 10;
/** What is in view stands taller than any bar. */
const TALLEST_BAR = 0.7;
/** Lower would not show; a shorter quotation in view would not either. */
const LOWEST_BAR = 2;
const NARROWEST = 7;

/** Where the quotations lie in the text, from its beginning to its end, with links to each tenth of it. */
export function ReaderStrip(page: ReaderPageProps) {
  const { view, selection } = page;
  const stretches = stretchesOf(view.quotations, view.version.length, LINKS);
  return (
    <section className="rs" aria-labelledby="strip">
      <h2 id="strip">Where the quotes fall</h2>
      <nav className="tenths" aria-labelledby="strip">
        <StripMarks {...page} />
        <ol>
          {stretches.map((stretch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tenth is its place
            <li key={index}>
              <StretchLink stretch={stretch} {...page} />
            </li>
          ))}
        </ol>
      </nav>
      <p className="sn">
        {counted(view.quotations.length, "quotation")}, beginning to end: the higher, the more stand there.
        {selection.claim && " Tall marks: the claim in view."} Over the text, where you point
        {selection.claim && " and where the claim in view is quoted"}, small numbers tell which quotation
        begins there, for the notes beside it.
      </p>
    </section>
  );
}

/** To the first quotation of a tenth: of the claim in view, if it has one there. */
function StretchLink({ stretch, selection }: ReaderPageProps & { stretch: Stretch }) {
  const { paragraphs, quotations } = stretch;
  const inView = quotations.filter((placed) => isInView(placed, selection));
  const first = inView[0] ?? quotations[0];
  if (!first || !paragraphs) return null;
  const [from, to] = paragraphs;
  const where = from === to ? `Paragraph ${from}` : `Paragraphs ${from} to ${to}`;
  const ofClaim = selection.claim && inView.length > 0 ? `, ${inView.length} of them in view` : "";
  const name = `${where}: ${counted(quotations.length, "quotation")}${ofClaim}`;
  return (
    <a href={`#q-${first.quotation.id}`} title={name} data-paragraph={from}>
      <span className="vh">{name}</span>
    </a>
  );
}

/** The strip itself: bars as high as the text is quoted there. What is in view stands tall. */
export function StripMarks({ view, selection }: Pick<ReaderPageProps, "view" | "selection">) {
  const { quotations, version } = view;
  const inView = quotations.filter((placed) => isInView(placed, selection));
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="base" d={`M0 ${HEIGHT - 0.75}H${WIDTH}`} />
      <path className="heat" d={barsOf(heatOf(quotations, version.length, BARS))} />
      {inView.map((placed) => (
        <Mark key={placed.quotation.id} placed={placed} length={version.length} />
      ))}
    </svg>
  );
}

/** All bars as one outline: a path for each would outweigh the text. */
function barsOf(heat: readonly number[]): string {
  const most = Math.max(...heat);
  const step = WIDTH / heat.length;
  return heat
    .map((value, index) => {
      if (value === 0) return "";
      const height = Math.max(LOWEST_BAR, Math.round((value / most) * HEIGHT * TALLEST_BAR));
      return `M${index * step} ${HEIGHT}v-${height}h${step - 4}v${height}`;
    })
    .join("");
}

function Mark({ placed, length }: { placed: PlacedQuotation; length: number }) {
  const { start, end } = placed.quotation;
  return (
    <rect
      className={answerColour(placed.answer)}
      x={((start / length) * WIDTH).toFixed(1)}
      y={0}
      width={Math.max(((end - start) / length) * WIDTH, NARROWEST).toFixed(1)}
      height={HEIGHT}
    />
  );
}
