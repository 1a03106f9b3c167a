import { dateInWords } from "#lib/domain/dates";
import type { VersionHead } from "#lib/domain/model";
import { Icon } from "./ui/icon";

/** The start of the text's hash, and what the last check of it found. */
export function FixityMark({ version: { textSha256, lastCheck } }: { version: VersionHead }) {
  const start = textSha256.slice(0, 8);
  if (!lastCheck) {
    return (
      <>
        {start} <span className="text-ink-3">not yet checked</span>
      </>
    );
  }
  if (!lastCheck.passed) {
    return (
      <strong className="bg-solid text-on-solid px-1">
        {start} failed its check on {dateInWords(lastCheck.at)}
      </strong>
    );
  }
  return (
    <span className="ok" title={`Checked ${dateInWords(lastCheck.at)}`}>
      <Icon name="ok" />
      <span className="vh">Checked: </span>
      {start}
    </span>
  );
}
