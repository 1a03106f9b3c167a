import { renderings } from "#lib/domain/chains";
import type { Stand, Voice } from "#lib/domain/model";
import { Icon } from "./ui/icon";

interface VoiceChainProps {
  stand: Stand;
  /** Its slug: every voice links to its page. */
  dossier: string;
}

/** Who speaks, outermost first, the last voice in bold: its position it is. Then how it is heard. */
export function VoiceChain({ stand, dossier }: VoiceChainProps) {
  const words = renderings(stand).join("; ");
  return (
    <span className="chain">
      {stand.voices.map((voice, index) => (
        // The same voice may stand in a chain twice; its place is what tells the links apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a chain is its identity
        <span key={index} className="hop">
          {index > 0 && (
            <>
              <Icon name="arrow" />
              <span className="vh"> relays </span>
            </>
          )}
          {index === stand.voices.length - 1 ? (
            <b>
              <VoiceLink voice={voice} dossier={dossier} />
            </b>
          ) : (
            <VoiceLink voice={voice} dossier={dossier} />
          )}
        </span>
      ))}
      {stand.voices.length === 1 && stand.bySource ? <em>{words}</em> : <small>{words}</small>}
    </span>
  );
}

function VoiceLink({ voice, dossier }: { voice: Voice; dossier: string }) {
  return <a href={`/dossiers/${dossier}/voices/${voice.slug}`}>{voice.name}</a>;
}
