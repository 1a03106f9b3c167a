import type { Side } from "#lib/domain/sides";
import { COMPARE_SHOWN, type CompareQuery } from "#lib/schema/compare-query";
import { CompareChoose } from "./compare-choose";
import { CompareLock } from "./compare-lock.client";
import { type ComparePageProps, compareAddress, comparisonData } from "./compare-page-props";
import { Icon } from "./ui/icon";

/** Which two texts, and how they are shown. */
export function CompareHead(page: ComparePageProps) {
  const { left, right } = page.view;
  const { query } = page;
  const names = { both: "Both", left: left.source.shortTitle, right: right.source.shortTitle };
  const swapped = { left: query.right, right: query.left, l: query.r, r: query.l };
  return (
    <header className="cmp-h">
      <h1>Two sources, side by side</h1>
      <div className="end">
        <CompareLock on={query.lock} other={compareAddress(page, { lock: !query.lock })} />
        <a className="data" href={comparisonData(page)}>
          As JSON
        </a>
        <Picker side="left" {...page} />
        <span className="lab">with</span>
        <Picker side="right" {...page} />
        <a className="btn quiet" href={compareAddress(page, { ...swapped, show: mirrored(query.show) })}>
          Swap
          <span className="vh"> the sides</span>
        </a>
      </div>
      <CompareChoose {...page} />
      <nav className="seg cmp-show" aria-label="Show">
        {COMPARE_SHOWN.map((show) => (
          <a
            key={show}
            href={compareAddress(page, { show })}
            aria-current={show === query.show ? "true" : undefined}
          >
            {names[show]}
          </a>
        ))}
      </nav>
    </header>
  );
}

function mirrored(show: CompareQuery["show"]): CompareQuery["show"] {
  if (show === "both") return show;
  return show === "left" ? "right" : "left";
}

/** A button that opens the dossier's sources: links, so that it works without a script. */
function Picker({ side, ...page }: ComparePageProps & { side: Side }) {
  const { view, query } = page;
  const id = `pick-${side}`;
  const other = side === "left" ? "right" : "left";
  return (
    <div className="cmp-pick">
      <button type="button" className="btn" popoverTarget={id}>
        <span className="vh">{side === "left" ? "Left" : "Right"}: </span>
        {view[side].source.shortTitle}
        <Icon name="down" />
      </button>
      <div id={id} popover="auto" className="pop-menu">
        <p className="lab">{side === "left" ? "On the left" : "On the right"}</p>
        <ul>
          {view.sources.map(({ slug, shortTitle }) => {
            // Whoever picks the other text wants it on this side.
            const swaps = slug === query[other];
            const changes = { [side]: slug, ...(swaps && { [other]: query[side] }), l: null, r: null };
            return (
              <li key={slug}>
                <a
                  className="item"
                  href={compareAddress(page, changes)}
                  aria-current={slug === query[side] ? "true" : undefined}
                >
                  <Icon name="ok" />
                  {shortTitle}
                  {swaps && <small>swap</small>}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
