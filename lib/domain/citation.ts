/** What a copied quotation is followed by. */

import { listed, renderings } from "#lib/domain/chains";
import { lastVoice } from "#lib/domain/holding";
import type { ClaimHead, DossierHead, Quotation, SourceHead, Stand } from "#lib/domain/model";

interface Cited {
  readonly dossier: DossierHead;
  readonly claim: ClaimHead;
  readonly source: SourceHead;
  readonly stand: Stand;
  readonly quotation: Quotation;
}

/**
 * Speaker, chain, source, place: “Hortensia Bussi (paraphrased, not quoted), via The author of Downfall and
 * Brian Crozier, in The Downfall of Salvador Allende, paragraph 31, version 1. …”
 */
export function citationOf({ dossier, claim, source, stand, quotation }: Cited): string {
  const speaker = lastVoice(stand).name;
  const outer = stand.voices.slice(0, -1).map((voice) => voice.name);
  const how = outer.length > 0 ? ` (${renderings(stand).join("; ")}), via ${listed(outer)}` : "";
  const work = source.title ?? `${source.shortTitle} (untitled in the captured text)`;
  const place = [work, source.container, source.published, `paragraph ${quotation.paragraph}`].filter(
    Boolean,
  );
  return `${speaker}${how}, in ${place.join(", ")}, version ${quotation.version}. Quoted under “${claim.title}” in Variorum, ${dossier.title}.`;
}
