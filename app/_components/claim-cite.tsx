import type { ClaimView } from "#lib/domain/views";
import { TakeMenu } from "./take-menu";

/** How to cite the claim, and the same in other formats. */
export function ClaimCite({ view: { dossier, claim }, origin }: { view: ClaimView; origin: string }) {
  const path = `/dossiers/${dossier.slug}/claims/${claim.slug}`;
  return (
    <TakeMenu what="claim" path={path} dossier={dossier.slug}>
      “{claim.question}” Claim {claim.number} in {dossier.title}, revision {dossier.revision}. Variorum.{" "}
      {origin}
      {path}
    </TakeMenu>
  );
}
