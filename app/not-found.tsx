import type { Metadata } from "next";
import { headers } from "next/headers";
import { listDossiers } from "#lib/data/library";
import { SiteShell } from "./_components/site-shell";
import { DOSSIER_HEADER } from "./_request/dossier-header";

export const metadata: Metadata = { title: "Not found" };

/** Stands in the bar of the dossier that the address names, if there is that, so that the way back is at hand. */
export default async function NotFound() {
  const slug = (await headers()).get(DOSSIER_HEADER);
  const dossier = slug === null ? undefined : (await listDossiers()).find((listed) => listed.slug === slug);
  if (!dossier) {
    return (
      <SiteShell>
        <div className="notice">
          <h1>There is nothing here</h1>
          <p>
            No dossier is published at this address. It may have been mistyped, or what stood here may have
            been withdrawn.
          </p>
          <p>
            <a className="btn" href="/">
              To the front page
            </a>
          </p>
        </div>
      </SiteShell>
    );
  }
  return (
    <SiteShell dossier={dossier}>
      <div className="notice">
        <h1>This dossier has no such page</h1>
        <p>
          No claim or source of “{dossier.title}” is published at this address. It may have been mistyped, or
          what stood here may have been withdrawn.
        </p>
        <p className="flex gap-3">
          <a className="btn" href={`/dossiers/${dossier.slug}`}>
            All claims
          </a>
          <a className="btn" href={`/dossiers/${dossier.slug}/sources`}>
            All sources
          </a>
        </p>
      </div>
    </SiteShell>
  );
}
