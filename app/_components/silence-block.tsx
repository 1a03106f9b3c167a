import type { Coverage, Silence, Stale } from "#lib/domain/model";
import { reviewInWords, searchInWords, staleInWords } from "#lib/domain/silence-words";
import { Icon } from "./ui/icon";

/** What stands where a source has no position: a dated finding, or that nobody has looked yet. Never a blank. */
export function SilenceBlock({ coverage }: { coverage: Exclude<Coverage, { status: "positions" }> }) {
  if (coverage.status === "silent") return <Silent silence={coverage.silence} stale={coverage.stale} />;
  return (
    <div className="sil">
      <p className="none todo">
        <Icon name="unreviewed" />
        {coverage.status === "in-review" ? "In review. No finding yet." : "Not yet reviewed."}
      </p>
    </div>
  );
}

function Silent({ silence, stale }: { silence: Silence; stale: Stale | null }) {
  return (
    <div className="sil">
      <p className="sil-h">
        <Icon name="silent" />
        <span>Silent</span>
      </p>
      {stale && <p className="stale">{staleInWords(silence, stale)}</p>}
      {silence.note && <p>{silence.note}</p>}
      <p className="lab n">{searchInWords(silence)}</p>
      <p className="lab n">{reviewInWords(silence)}</p>
    </div>
  );
}
