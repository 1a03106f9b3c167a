import type { ClaimView } from "#lib/domain/views";
import { JsonLd } from "./json-ld";
import { sourceNode } from "./source-json-ld";

/** schema.org `Claim` with the accounts in which it appears. No `claimReviewRating`: the tool gives no verdict. */
export function ClaimJsonLd({ view, origin }: { view: ClaimView; origin: string }) {
  const { dossier, claim, positions, sources } = view;
  const speaking = new Set(positions.map((position) => position.source));
  return (
    <JsonLd
      data={{
        "@type": "Claim",
        name: claim.title,
        text: claim.question,
        url: `${origin}/dossiers/${dossier.slug}/claims/${claim.slug}`,
        isPartOf: { "@type": "Dataset", name: dossier.title, url: `${origin}/dossiers/${dossier.slug}` },
        appearance: sources
          .filter((source) => speaking.has(source.slug))
          .map((source) => sourceNode(dossier.slug, source, origin)),
      }}
    />
  );
}
