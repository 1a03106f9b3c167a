import type { ReactNode } from "react";
import { dateInWords, periodInWords } from "#lib/domain/dates";
import type { SourceListing } from "#lib/domain/views";
import { counted } from "./counted";
import { SourceTitle } from "./source-title";
import { BibliographyLine } from "./take-menu";
import { Icon } from "./ui/icon";

interface SourceRecordProps {
  dossier: string;
  source: SourceListing;
  /** How many claims the dossier has. */
  claims: number;
}

/** Everything known of one source: its metadata, rights and perspective, and the fixity of its newest text. */
export function SourceRecord({ dossier, source, claims }: SourceRecordProps) {
  const reader = `/dossiers/${dossier}/sources/${source.slug}`;
  return (
    <section className="src" aria-labelledby={source.slug}>
      <div>
        <h2 id={source.slug}>
          <a href={reader}>{source.shortTitle}</a>
        </h2>
        <p className="ti">
          <SourceTitle source={source} />
        </p>
        <p className="by">
          {counted(source.newest.words, "word")}, {counted(source.quotations, "quotation")}; speaks to{" "}
          {source.claimsSpokenTo} of {counted(claims, "claim")}
        </p>
      </div>
      <Description dossier={dossier} source={source} />
      <Fixity source={source} />
    </section>
  );
}

function Description({ dossier, source }: Pick<SourceRecordProps, "dossier" | "source">) {
  return (
    <dl>
      <Row name="By">{source.authors.map((author) => author.name).join(", ") || source.voice.name}</Row>
      <Row name="Kind">{source.genre}</Row>
      {source.container && <Row name="In">{source.container}</Row>}
      <Row name="Published">
        {source.published ? periodInWords(source.published) : "The date was not recorded"}
      </Row>
      <Row name="Language">{languageName(source.language)}</Row>
      {source.url && (
        <Row name="Address">
          {/^https?:\/\//.test(source.url) ? (
            <a href={source.url} rel="external noopener">
              {source.url}
            </a>
          ) : (
            source.url
          )}
        </Row>
      )}
      <Row name="Perspective">{source.perspective}</Row>
      {source.note && <Row name="Note">{source.note}</Row>}
      <Row name="Rights">
        {source.rights}
        {source.access === "excerpts" && " Readers see its quotations with a little of the text around them."}
      </Row>
      <Row name="Cite">
        <BibliographyLine path={`/dossiers/${dossier}/sources/${source.slug}`} of={source.shortTitle} />
      </Row>
    </dl>
  );
}

function Fixity({ source: { newest } }: { source: SourceListing }) {
  const { lastCheck } = newest;
  return (
    <dl className="n">
      <Row name="Version">
        {newest.number}
        {newest.captured && `, captured ${dateInWords(newest.captured)}`}
      </Row>
      <Row name="Recorded">{dateInWords(newest.importedAt)}</Row>
      <Row name="Size">
        {counted(newest.length, "character")}, {counted(newest.byteLength, "byte")}
      </Row>
      <Row name="SHA-256 of the text">
        <span className="hash">{newest.textSha256}</span>
      </Row>
      {newest.bytesSha256 !== newest.textSha256 && (
        <Row name="SHA-256 of the bytes">
          <span className="hash">{newest.bytesSha256}</span>
        </Row>
      )}
      {newest.originalName && (
        <Row name="Original">
          {newest.originalName} <span className="hash">{newest.originalSha256}</span>
        </Row>
      )}
      <Row name="Fixity">
        {lastCheck === null && "Not yet checked"}
        {lastCheck?.passed && (
          <span className="ok">
            <Icon name="ok" /> Verified on {dateInWords(lastCheck.at)}
          </span>
        )}
        {lastCheck?.passed === false && (
          <strong className="bg-solid px-1 text-on-solid">
            Failed its check on {dateInWords(lastCheck.at)}
          </strong>
        )}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A tag that is no language tag stands as it is. */
function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
