import { dateInWords } from "#lib/domain/dates";
import type { Coverage, Silence, Stale } from "#lib/domain/model";
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

function staleInWords({ version, hits, hitsNow }: Silence, stale: Stale): string {
  if (stale === "newer-version") {
    return `Stale: found in version ${version}, and a newer version has come since.`;
  }
  return `Stale: the terms now match ${hitsNow} times, and ${hits} were looked at.`;
}

function searchInWords({ terms, hits }: Silence): string {
  if (terms.length === 0) return "No search terms were recorded.";
  const found =
    hits === 0
      ? "No match."
      : hits === 1
        ? "One match, looked at; it takes no position."
        : `${hits} matches, each looked at; none takes a position.`;
  return `Searched for ${terms.join(", ")}. ${found}`;
}

function reviewInWords({ by, reviewed, version }: Silence): string {
  const whom = by === null ? "" : by === "editors" ? " by the editors" : ` by ${by}`;
  const when = reviewed === null ? ", the date was not recorded" : `, ${dateInWords(reviewed)}`;
  return `Reviewed${whom}${when}, in version ${version}`;
}
