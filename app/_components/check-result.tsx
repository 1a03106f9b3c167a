import { closeness, type QuoteCheck } from "#lib/domain/quote-check";
import { CheckNear } from "./check-near";
import { CheckPlace } from "./check-place";
import { absenceInWords, setAsideInWords, verdictInWords } from "./check-words";
import { counted } from "./counted";
import { Icon, type IconName } from "./ui/icon";

const MARK: Record<QuoteCheck["verdict"], IconName> = { verbatim: "ok", near: "differ", absent: "silent" };

/** The answer in one sentence, then source by source, the closest first. */
export function CheckResult({ check }: { check: QuoteCheck }) {
  const { dossier, reading, verdict, findings } = check;
  const aside = setAsideInWords(reading.setAside);
  const found = findings
    .filter((finding) => finding.kind !== "absent")
    .sort((one, other) => closeness(one) - closeness(other));
  return (
    <section className="chk-result" id="result" aria-labelledby="verdict">
      <h2 id="verdict" className={`chk-verdict ${verdict}`}>
        <Icon name={MARK[verdict]} />
        {verdictInWords(check)}
      </h2>
      {aside && <p className="chk-aside">{aside}</p>}
      {found.map((finding) => (
        <section key={finding.source.slug} className="chk-src" aria-label={finding.source.shortTitle}>
          <header>
            <h3>{finding.source.shortTitle}</h3>
            {!finding.newest && <p>Only in its older version {finding.version}.</p>}
          </header>
          {finding.kind === "near" ? (
            <CheckNear dossier={dossier.slug} finding={finding} />
          ) : (
            <div>
              {finding.places.map((place) => (
                <CheckPlace
                  key={place.start}
                  dossier={dossier.slug}
                  finding={finding}
                  place={place}
                  verbatim
                />
              ))}
              {finding.count > finding.places.length && (
                <p className="chk-more">
                  And {counted(finding.count - finding.places.length, "more place")} in this text.
                </p>
              )}
            </div>
          )}
        </section>
      ))}
      {absenceInWords(findings).map((sentence) => (
        <p key={sentence} className="chk-absent">
          {sentence}
        </p>
      ))}
    </section>
  );
}
