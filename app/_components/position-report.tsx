import type { Position } from "#lib/domain/model";
import { reportAddress } from "#lib/schema/report";

/** The way to report an error in a position or in any of its quotations: once for them all, the form tells them apart. */
export function PositionReport({ position, dossier }: { position: Position; dossier: string }) {
  return (
    <p className="pos-rep">
      <a href={reportAddress(dossier, { kind: "position", id: position.id })} rel="nofollow">
        Report an error<span className="vh"> in the position: {position.summary}</span>
      </a>
    </p>
  );
}
