import type { SourceHead } from "#lib/domain/model";
import type { ClaimState } from "#lib/domain/state";
import type { VoiceClaim } from "#lib/domain/views";
import { sameVoiceInWords } from "#lib/domain/voice-words";
import { heardAs, sameVoice } from "#lib/domain/voices";
import { formatVoiceQuery } from "#lib/schema/voices-query";
import { PositionGroups } from "./position-group";
import { SilenceBlock } from "./silence-block";
import { SourceTitle } from "./source-title";
import { Icon, type IconName } from "./ui/icon";
import { isShared } from "./voice-head";
import type { VoicePageProps } from "./voice-page-props";

/** The claims whose rows are drawn, and the sources that are their columns. */
interface VoiceClaimsProps extends VoicePageProps {
  claims: readonly VoiceClaim[];
  columns: readonly SourceHead[];
}

/** Claim by claim what each source has the voice say: first where more than one does, side by side. */
export function VoiceClaims({ claims, ...page }: VoiceClaimsProps) {
  const { voice } = page.view;
  const [only] = page.columns.length === 1 ? page.columns : [];
  const own = claims.every((claim) => claim.positions.every((one) => heardAs(one) === "own"));
  const whole = own
    ? `What ${voice.name} says`
    : `What ${only?.shortTitle ?? "each source"} has ${voice.name} say`;
  const shared = claims.filter(isShared);
  const single = claims.filter((claim) => !isShared(claim));
  const some = shared.length > 0 && single.length > 0;
  return (
    <>
      {shared.length > 0 && (
        <Table title={`Where more than one source has ${voice.name} speak`} claims={shared} {...page} />
      )}
      {single.length > 0 && (
        <Table title={some ? `Where one source has ${voice.name} speak` : whole} claims={single} {...page} />
      )}
    </>
  );
}

/** Explicit roles, because a table whose rows are blocks on a phone would lose its own. */
const ROLE = {
  table: "table",
  group: "rowgroup",
  row: "row",
  column: "columnheader",
  header: "rowheader",
  cell: "cell",
} as const;

function Table({ title, ...page }: VoiceClaimsProps & { title: string }) {
  const { columns, claims } = page;
  const width = columns.length > 4 ? " wide" : columns.length === 1 ? " one" : "";
  return (
    <section className="vx-part">
      <h2>{title}</h2>
      <section className="vx-scroll" aria-label={title} tabIndex={columns.length > 4 ? 0 : undefined}>
        <table className={`vx${width}`} role={ROLE.table}>
          <caption className="vh">{title}</caption>
          <colgroup>
            <col className="c0" />
            {columns.map((source) => (
              <col key={source.slug} />
            ))}
          </colgroup>
          <thead role={ROLE.group}>
            <tr role={ROLE.row}>
              <th scope="col" role={ROLE.column}>
                Claim
              </th>
              {columns.map((source) => (
                <th key={source.slug} scope="col" role={ROLE.column}>
                  {source.shortTitle}
                  <span className="ti">
                    <SourceTitle source={source} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role={ROLE.group}>
            {claims.map((entry) => (
              <Row key={entry.claim.slug} entry={entry} {...page} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ entry, ...page }: VoiceClaimsProps & { entry: VoiceClaim }) {
  const { claim } = entry;
  const { dossier } = page.view;
  return (
    <tr role={ROLE.row}>
      <th scope="row" role={ROLE.header}>
        <a href={`/dossiers/${dossier.slug}/claims/${claim.slug}?view=voice`}>{claim.title}</a>
        <small className="n">
          Claim {claim.number}, {claim.topic.title}
        </small>
        {isShared(entry) && <Compared state={sameVoice(entry.answers, entry.positions)} />}
      </th>
      {page.columns.map((source) => (
        <Cell key={source.slug} source={source} entry={entry} {...page} />
      ))}
    </tr>
  );
}

const COMPARED: Record<ClaimState, IconName> = {
  contradict: "contradict",
  differ: "differ",
  agree: "agree",
  "one-source": "one",
  open: "none",
};

function Compared({ state }: { state: ClaimState }) {
  return (
    <span className="same">
      <Icon name={COMPARED[state]} />
      <span>{sameVoiceInWords(state)}</span>
    </span>
  );
}

type CellProps = VoicePageProps & { source: SourceHead; entry: VoiceClaim };

function Cell({ source, entry, view, query, origin }: CellProps) {
  const { claim, answers, coverage } = entry;
  const positions = entry.positions.filter((position) => position.source === source.slug);
  return (
    <td role={ROLE.cell}>
      <p className="in">{source.shortTitle}</p>
      {positions.length > 0 ? (
        <PositionGroups
          positions={positions}
          view={{ ...view, claim, answers }}
          query={query}
          contextAddress={(shown) => formatVoiceQuery({ ...query, ...shown })}
          origin={origin}
        />
      ) : (
        <NotSpeaking coverage={coverage.find((one) => one.source === source.slug)} />
      )}
    </td>
  );
}

/** The source is silent, or has others speak: either way the voice is not heard. A cell not reviewed says so. */
function NotSpeaking({ coverage }: { coverage: VoiceClaim["coverage"][number] | undefined }) {
  if (coverage?.status === "not-reviewed" || coverage?.status === "in-review") {
    return <SilenceBlock coverage={coverage} />;
  }
  return (
    <div className="sil">
      <p className="sil-h">
        <Icon name="silent" />
        <span>Does not speak on this</span>
      </p>
      <p className="lab">
        {coverage?.status === "silent"
          ? `The source is silent${coverage.stale ? ", by a finding that is stale" : ""}.`
          : "The source takes a position, in other voices."}
      </p>
    </div>
  );
}
