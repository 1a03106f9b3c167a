import { groupByVoice } from "#lib/domain/answer-holders";
import { listed } from "#lib/domain/chains";
import type { Position } from "#lib/domain/model";
import type { VoiceKind } from "#lib/domain/vocabulary";
import { Columns } from "./claim-columns";
import type { ClaimPageProps } from "./claim-page-props";
import { ClaimSilences } from "./claim-silences";
import { PositionGroups } from "./position-group";

const KINDS: Record<VoiceKind, string> = {
  person: "A person",
  group: "A group",
  organisation: "An organisation",
  document: "A document",
  anonymous: "Unnamed",
};

/** One column for each voice that has the last word in a position; then which sources are silent. */
export function ClaimByVoice(page: ClaimPageProps) {
  const groups = groupByVoice<Position>(page.view.positions);
  const titles = new Map(page.view.sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <>
      <Columns count={groups.length}>
        {groups.map(({ voice, sources, stands }) => (
          <section key={voice.slug} className="col">
            <header className="col-h">
              <h2>{voice.name}</h2>
              <p className="ti none-t">
                {KINDS[voice.kind]}, in {listed(sources.map((slug) => titles.get(slug) ?? slug))}
              </p>
            </header>
            <PositionGroups positions={stands} {...page} />
          </section>
        ))}
      </Columns>
      <ClaimSilences {...page} />
    </>
  );
}
