import { isHeld, lastVoice } from "#lib/domain/holding";
import type { Stand } from "#lib/domain/model";
import { extentOf, type Figure, type FigureGroup, type Scale, scaleOf } from "#lib/domain/numbers";
import { formatQuantity } from "#lib/domain/quantity";

const number = new Intl.NumberFormat("en");

interface FigureScaleProps {
  group: FigureGroup<Stand>;
  titleOf: (source: string) => string;
  /** Where on the page a figure stands with its quotation. */
  addressOf: (figure: Figure) => string;
}

/** The figures of one unit, scope and period on one scale. The drawing repeats what the words beside it say. */
export function FigureScale({ group: { figures, of }, titleOf, addressOf }: FigureScaleProps) {
  const scale = scaleOf(figures.map(({ quantity }) => quantity));
  const open = figures.some(({ quantity }) => quantity.lower === null || quantity.upper === null);
  return (
    <figure className="scale n">
      <figcaption>
        To scale, in {of.unit}, from {number.format(scale.min)} to {number.format(scale.max)}. Filled: held by
        the source; outlined: not held.
        {open && " A broken line with an arrow: the figure is open on that side."}
      </figcaption>
      <ul>
        {figures.map((figure) => (
          <li key={figure.id}>
            <span className="who-s">
              <a href={addressOf(figure)}>{titleOf(figure.source)}</a>
              {(figure.voices.length > 1 || !figure.bySource) && <small> · {lastVoice(figure).name}</small>}
            </span>
            <Drawn figure={figure} scale={scale} />
            <span className="what">{formatQuantity(figure.quantity)}</span>
          </li>
        ))}
      </ul>
      <div className="axis">
        <svg aria-hidden="true">
          {scale.ticks.map((tick, index) => (
            <text
              key={tick}
              x={percent((tick - scale.min) / (scale.max - scale.min))}
              y="12"
              textAnchor={index === 0 ? "start" : index === scale.ticks.length - 1 ? "end" : "middle"}
            >
              {number.format(tick)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

/** A dot for one number, a bar for a range, a broken line with an arrow towards where it is open. */
function Drawn({ figure, scale }: { figure: Figure; scale: Scale }) {
  const { from, to, openBelow, openAbove } = extentOf(figure.quantity, scale);
  const single = from === to;
  // The bound from which an open figure goes on.
  const bound = openBelow ? to : from;
  return (
    <svg className={`drawn ${isHeld(figure) ? "held" : "told"}`} aria-hidden="true">
      {scale.ticks.map((tick) => {
        const x = percent((tick - scale.min) / (scale.max - scale.min));
        return <line key={tick} className="grid" x1={x} x2={x} y1="0" y2="24" />;
      })}
      {(openBelow || openAbove) && (
        <line className="way" x1={percent(from)} x2={percent(to)} y1="12" y2="12" />
      )}
      {openAbove && <Arrow at={1} towards={-1} />}
      {openBelow && <Arrow at={0} towards={1} />}
      {!openBelow && !openAbove && !single && (
        <rect className="mark" x={percent(from)} width={percent(to - from)} y="7" height="10" />
      )}
      {(single || openBelow || openAbove) && <circle className="mark" cx={percent(bound)} cy="12" r="5" />}
    </svg>
  );
}

/** At an end of the scale. @param towards to which side its barbs lie. */
function Arrow({ at, towards }: { at: 0 | 1; towards: 1 | -1 }) {
  return (
    <svg x={percent(at)} overflow="visible" aria-hidden="true">
      <path className="barb" d={`M${towards * 7} 7 ${towards} 12l${towards * 6} 5`} />
    </svg>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
