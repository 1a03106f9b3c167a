import { matrixRow } from "#lib/domain/matrix-row";
import type { ClaimView } from "#lib/domain/views";
import { ClaimCellMarks } from "./claim-cell-marks";
import { ClaimSwitchCurrent } from "./claim-switch-current.client";

/** On a phone, where the columns are stacked: every source with its answers, always in view, and a way to each. */
export function ClaimSwitch({ view: { claim, answers, positions, coverage, sources } }: { view: ClaimView }) {
  const { cells } = matrixRow({ claim, answers, stands: positions, coverage });
  return (
    <nav className="switch" aria-label="Sources">
      <ClaimSwitchCurrent />
      {cells.map(({ source, cell }, index) => (
        <a key={source} href={`#source-${source}`} data-key={index < 9 ? `${index + 1}` : undefined}>
          <span className="bs">
            <ClaimCellMarks cell={cell} />
          </span>
          {sources.find((one) => one.slug === source)?.shortTitle}
        </a>
      ))}
    </nav>
  );
}
