import type { Metadata } from "next";
import { listDossiers } from "#lib/data/library";
import type { SearchParams } from "#lib/schema/search-params";
import { DossierList } from "./_components/dossier-list";
import { OverviewPage } from "./_components/overview";
import { SiteShell } from "./_components/site-shell";
import { pageMetadata } from "./_request/metadata";

export async function generateMetadata(): Promise<Metadata> {
  const [dossier, another] = await listDossiers();
  if (!dossier || another) return { alternates: { canonical: "/" } };
  return pageMetadata({ ...dossier, path: `/dossiers/${dossier.slug}` });
}

/** The dossiers; with exactly one, that dossier's overview. */
export default async function HomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const dossiers = await listDossiers();
  const [dossier, another] = dossiers;
  if (dossier && !another) {
    return (
      <SiteShell dossier={dossier}>
        <OverviewPage dossier={dossier.slug} params={await searchParams} />
      </SiteShell>
    );
  }
  return (
    <SiteShell>
      <DossierList dossiers={dossiers} />
    </SiteShell>
  );
}
