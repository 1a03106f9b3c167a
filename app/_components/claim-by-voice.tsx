import { groupByVoice } from "#lib/domain/answer-holders";
import { listed } from "#lib/domain/chains";
import type { Position } from "#lib/domain/model";
import { Columns } from "./claim-columns";
import type { ClaimPageProps } from "./claim-page-props";
import { ClaimSilences } from "./claim-silences";
import { PositionGroups } from "./position-group";
import { VOICE_KIND_WORDS } from "./voice-kind";

/** One column for each voice that has the last word in a position; then which sources are silent. */
export function ClaimByVoice(page: ClaimPageProps) {
  const groups = groupByVoice<Position>(page.view.positions);
  const titles = new Map(page.whole.sources.map((source) => [source.slug, source.shortTitle]));
  const inAll = new Map(
    groupByVoice(page.whole.positions).map(({ voice, sources }) => [voice.slug, sources]),
  );
  return (
    <>
      <Columns count={groups.length}>
        {groups.map(({ voice, stands }) => (
          <section key={voice.slug} className="col">
            <header className="col-h">
              <h2>
                <a href={`/dossiers/${page.view.dossier.slug}/voices/${voice.slug}`}>{voice.name}</a>
              </h2>
              <p className="ti none-t">
                {VOICE_KIND_WORDS[voice.kind]}, in{" "}
                {listed((inAll.get(voice.slug) ?? []).map((slug) => titles.get(slug) ?? slug))}
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
