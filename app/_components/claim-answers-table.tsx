import { type AnswerRow, answerRows, type BroughtIn } from "#lib/domain/answer-holders";
import { routeInWords } from "#lib/domain/chains";
import type { Coverage, Stand } from "#lib/domain/model";
import { supportInWords } from "#lib/domain/support";
import { type ClaimPageProps, positionAddress, sourceAddress } from "./claim-page-props";
import { PositionHeading } from "./position-heading";
import { Icon, type IconName } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";

type AnswersPage = Pick<ClaimPageProps, "whole" | "choice" | "query">;

/**
 * Who stands where: each answer with the sources that speak for themselves and the voices that they bring in. Of
 * all sources, also where some are not shown.
 */
export function ClaimAnswersTable(page: AnswersPage) {
  const view = page.whole;
  const titles = new Map(view.sources.map((source) => [source.slug, source.shortTitle]));
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  const what = view.claim.kind === "quantity" && view.answers.length === 0 ? "Figure" : "Answer";
  return (
    <table className="who">
      <caption className="vh">Who stands where</caption>
      <colgroup>
        <col className="w0" />
        <col className="w0" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">In the source’s own voice</th>
          <th scope="col">Voices the sources bring in</th>
        </tr>
      </thead>
      <tbody>
        {answerRows(view.answers, view.positions).map((row) => (
          <Row key={row.heading.key} row={row} titleOf={titleOf} page={page} />
        ))}
        <CoverageRow
          coverage={view.coverage}
          status="silent"
          icon="silent"
          label="Silent"
          titleOf={titleOf}
          page={page}
        />
        <CoverageRow
          coverage={view.coverage}
          status="in-review"
          icon="unreviewed"
          label="In review"
          titleOf={titleOf}
          page={page}
        />
        <CoverageRow
          coverage={view.coverage}
          status="not-reviewed"
          icon="unreviewed"
          label="Not yet reviewed"
          titleOf={titleOf}
          page={page}
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  row: AnswerRow;
  titleOf: (source: string) => string;
  page: AnswersPage;
}

function Row({ row, titleOf, page }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <PositionHeading
          heading={row.heading}
          held={row.held}
          small={row.heading.kind === "none" ? null : supportInWords(row.support)}
        />
      </th>
      <td>
        {row.own.length > 0 ? (
          <ul>
            {row.own.map((stand) => (
              <li key={stand.id}>
                <StanceMark stance={stand.stance} withWord={false} />
                <a href={positionAddress(page, stand)}>
                  <b>{titleOf(stand.source)}</b>
                </a>{" "}
                <small>{stand.stance}</small>
              </li>
            ))}
          </ul>
        ) : (
          <span className="nil">No source</span>
        )}
      </td>
      <td>
        {row.broughtIn.length > 0 ? (
          <ul>
            {row.broughtIn.map((entry) => (
              <VoiceEntry
                key={`${entry.voice.slug} ${entry.stance}`}
                entry={entry}
                titleOf={titleOf}
                page={page}
              />
            ))}
          </ul>
        ) : (
          <span className="nil">None</span>
        )}
      </td>
    </tr>
  );
}

function VoiceEntry({ entry, titleOf, page }: Omit<RowProps, "row"> & { entry: BroughtIn }) {
  const [first, ...others] = entry.routes;
  if (!first) return null;
  const route = (stand: Stand) => routeInWords(stand, titleOf(stand.source));
  return (
    <li>
      <StanceMark stance={entry.stance} withWord={false} />
      <a href={positionAddress(page, first)}>{entry.voice.name}</a>{" "}
      <small>
        {/* The glyph alone says that a voice asserts; what is rarer is said in words. */}
        <span className={entry.stance === "asserts" ? "vh" : undefined}>{entry.stance}, </span>
        {route(first)}
        {others.map((stand) => (
          <span key={stand.id}>
            ; <a href={positionAddress(page, stand)}>{route(stand)}</a>
          </span>
        ))}
      </small>
    </li>
  );
}

interface CoverageRowProps extends Omit<RowProps, "row"> {
  coverage: readonly Coverage[];
  status: Coverage["status"];
  icon: IconName;
  label: string;
}

function CoverageRow({ coverage, status, icon, label, titleOf, page }: CoverageRowProps) {
  const entries = coverage.filter((entry) => entry.status === status);
  if (entries.length === 0) return null;
  return (
    <tr className="wo">
      <th scope="row">
        <span className="an">
          <span className="mk">
            <Icon name={icon} />
          </span>
          <span>{label}</span>
        </span>
      </th>
      <td>
        <ul>
          {entries.map((entry) => (
            <li key={entry.source}>
              <Icon name={icon} />
              <a href={sourceAddress(page, entry.source)}>
                <b>{titleOf(entry.source)}</b>
              </a>{" "}
              {entry.status === "silent" && <small>{entry.stale ? "stale" : "reviewed"}</small>}
            </li>
          ))}
        </ul>
      </td>
      <td />
    </tr>
  );
}
