import type { ReactNode } from "react";
import { listed } from "#lib/domain/chains";
import { lastVoice } from "#lib/domain/holding";
import type { VoiceClaim } from "#lib/domain/views";
import { heardInWords, sameVoiceInWords, speakingInWords } from "#lib/domain/voice-words";
import { heardAs, heldCount, sameVoice } from "#lib/domain/voices";
import { counted } from "./counted";
import { TakeMenu } from "./take-menu";
import { VOICE_KIND_WORDS } from "./voice-kind";
import { spokenBy, type VoicePageProps } from "./voice-page-props";

/** Who the voice is, that it is made to speak and by whom, and the counts behind that. */
export function VoiceHead({ view, origin }: Pick<VoicePageProps, "view" | "origin">) {
  const { dossier, voice, claims, sources } = view;
  const path = `/dossiers/${dossier.slug}/voices/${voice.slug}`;
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  const stands = spokenBy(claims);
  return (
    <div className="vo-h">
      <div>
        <h1>{voice.name}</h1>
        <p className="find">{speakingInWords(voice.name, stands, (slug) => titles.get(slug) ?? slug)}</p>
        <SameVoice claims={claims} />
        <TakeMenu what="voice" path={path} dossier={dossier.slug}>
          {voice.name}. A voice in {dossier.title}, revision {dossier.revision}. Variorum. {origin}
          {path}
        </TakeMenu>
      </div>
      <Facts view={view} />
    </div>
  );
}

function SameVoice({ claims }: { claims: readonly VoiceClaim[] }) {
  if (speakingSources(claims).size < 2) return null;
  const shared = claims.filter(isShared);
  if (shared.length === 0) return <p>No two of them have this voice speak on the same claim.</p>;
  const states = shared.map((claim) => sameVoice(claim.answers, claim.positions));
  const findings = [...new Set(states)].map(
    (state) => `${sameVoiceInWords(state).toLowerCase()} on ${states.filter((one) => one === state).length}`,
  );
  return (
    <p className="n">
      On {counted(shared.length, "claim")} more than one source has this voice speak: {findings.join(", ")}.
    </p>
  );
}

/** Whether more than one source has the voice speak on it. */
export function isShared({ positions }: VoiceClaim): boolean {
  return new Set(positions.map((position) => position.source)).size > 1;
}

function speakingSources(claims: readonly VoiceClaim[]): Set<string> {
  return new Set(spokenBy(claims).map((stand) => stand.source));
}

function Facts({ view: { voice, claims, claimCount, sources, relayed } }: Pick<VoicePageProps, "view">) {
  const stands = spokenBy(claims);
  const through = stands.filter((stand) => heardAs(stand) !== "own");
  const quotations = stands.reduce((sum, stand) => sum + stand.quotationCount, 0);
  const speaking = speakingSources(claims);
  const absent = sources.filter((source) => !speaking.has(source.slug));
  const others = new Set(relayed.map((stand) => lastVoice(stand).slug)).size;
  return (
    <dl className="facts n">
      <Fact name="Kind">{VOICE_KIND_WORDS[voice.kind]}</Fact>
      {voice.note && <Fact name="Who">{voice.note}</Fact>}
      <Fact name="Speaks">
        {stands.length > 0
          ? `${counted(stands.length, "position")} on ${claims.length} of ${counted(claimCount, "claim")}, ${counted(quotations, "quotation")}`
          : "No position of its own"}
      </Fact>
      {stands.length > 0 && <Fact name="Heard">{heardInWords(stands)}</Fact>}
      {through.length > 0 && (
        <Fact name="Held">
          {heldCount(through)} of {through.length} held by the source that relays them
        </Fact>
      )}
      {relayed.length > 0 && (
        <Fact name="Relays">
          {counted(relayed.length, "position")} of {counted(others, "voice")}
        </Fact>
      )}
      {absent.length > 0 && (
        <Fact name="Absent">From {listed(absent.map((source) => source.shortTitle))}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
