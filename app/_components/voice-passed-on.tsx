import { listed } from "#lib/domain/chains";
import { passedOn } from "#lib/domain/voices";
import { counted } from "./counted";
import type { VoicePageProps } from "./voice-page-props";

/** Which voices come through this one, and how often. */
export function VoicePassedOn({ view }: Pick<VoicePageProps, "view">) {
  if (view.relayed.length === 0) return null;
  const titles = new Map(view.sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <section className="passed" aria-labelledby="passed">
      <h2 id="passed">Who speaks through {view.voice.name}</h2>
      <ul>
        {passedOn(view.relayed).map(({ voice, positions, sources }) => (
          <li key={voice.slug}>
            <a href={`/dossiers/${view.dossier.slug}/voices/${voice.slug}`}>{voice.name}</a>
            <small className="n">
              {counted(positions, "position")}, in {listed(sources.map((slug) => titles.get(slug) ?? slug))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
