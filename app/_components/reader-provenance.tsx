import { dateInWords } from "#lib/domain/dates";
import type { SourceHead, VersionHead } from "#lib/domain/model";
import type { SourceView } from "#lib/domain/views";
import { formatReaderQuery } from "#lib/schema/reader-query";
import { counted } from "./counted";
import { FixityFailure } from "./fixity-failure";
import { ReaderFold } from "./reader-fold";
import type { ReaderPageProps } from "./reader-page-props";
import { Icon } from "./ui/icon";

/** Where the text comes from, and what shows that it is still what was captured. */
export function ReaderProvenance({ view }: ReaderPageProps) {
  const { dossier, source, version } = view;
  const api = `/api/v1/dossiers/${dossier.slug}/sources/${source.slug}`;
  return (
    <ReaderFold title="Provenance and fixity" className="fix">
      <Verified view={view} />
      <dl className="n">
        <dt>Checked</dt>
        <dd>{checkInWords(version.lastCheck)}</dd>
        <Hashes version={version} />
        <dt>Length</dt>
        <dd>
          {counted(version.length, "character")}, {counted(version.byteLength, "byte")}
        </dd>
        <dt>Version</dt>
        <dd>
          <Versions view={view} />
        </dd>
        <dt>Captured</dt>
        <dd>
          {version.captured ? `${dateInWords(version.captured)}.` : "The date was not recorded."}{" "}
          {version.originalName ? `From ${version.originalName}.` : "As plain text."}
        </dd>
        <dt>Imported</dt>
        <dd>{dateInWords(version.importedAt)}</dd>
        <Address source={source} />
        <dt>Rights</dt>
        <dd>{source.rights}</dd>
      </dl>
      <p className="row">
        {view.text !== null && <a href={`${api}/versions/${version.number}/text`}>Plain text</a>}
        <a href={api}>As data</a>
      </p>
    </ReaderFold>
  );
}

/** Each quotation is compared with its text whenever this is read from the database. */
function Verified({ view: { quotations, withheld } }: { view: SourceView }) {
  if (withheld > 0) return <FixityFailure withheld={withheld} of={quotations.length + withheld} />;
  return (
    <p className="pass n">
      <Icon name="ok" />
      {quotations.length} of {counted(quotations.length, "quotation")} verified
    </p>
  );
}

function checkInWords(check: VersionHead["lastCheck"]): string {
  if (!check) return "Hashes not yet recomputed since the import.";
  const when = dateInWords(check.at);
  return check.passed ? `Hashes and quotations held on ${when}.` : `Failed its check on ${when}.`;
}

/** The text's hash; the captured bytes have their own where a byte order mark or line ends were dropped. */
function Hashes({ version: { textSha256, bytesSha256, originalSha256 } }: { version: VersionHead }) {
  const same = textSha256 === bytesSha256;
  return (
    <>
      <dt>SHA-256{same ? "" : ", text"}</dt>
      <dd>
        <span className="hash">{textSha256}</span>
        {same && "Of the text and of the captured bytes alike."}
      </dd>
      {!same && (
        <>
          <dt>SHA-256, bytes</dt>
          <dd>
            <span className="hash">{bytesSha256}</span>
          </dd>
        </>
      )}
      {originalSha256 && (
        <>
          <dt>SHA-256, original</dt>
          <dd>
            <span className="hash">{originalSha256}</span>
          </dd>
        </>
      )}
    </>
  );
}

function Versions({ view: { dossier, source, version, versions } }: { view: SourceView }) {
  if (versions.length === 1) return `${version.number}, the only one`;
  return versions.map(({ number }) => (
    <span key={number}>
      {number === version.number ? (
        <b>{number}, shown here</b>
      ) : (
        <a href={`/dossiers/${dossier.slug}/sources/${source.slug}${formatReaderQuery({ version: number })}`}>
          {number}
        </a>
      )}{" "}
    </span>
  ));
}

function Address({ source: { url } }: { source: SourceHead }) {
  if (!url) return null;
  return (
    <>
      <dt>Address</dt>
      <dd>
        {/^https?:\/\//.test(url) ? (
          <a href={url} rel="external noopener">
            {url}
          </a>
        ) : (
          url
        )}
      </dd>
    </>
  );
}
