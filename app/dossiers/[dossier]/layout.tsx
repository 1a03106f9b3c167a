import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { listDossiers } from "#lib/data/library";
import { SiteShell } from "../../_components/site-shell";

interface DossierLayoutProps {
  params: Promise<{ dossier: string }>;
  children: ReactNode;
}

/** The bar and the main part around every page of a dossier. */
export default async function DossierLayout({ params, children }: DossierLayoutProps) {
  const { dossier: slug } = await params;
  const dossier = (await listDossiers()).find((listed) => listed.slug === slug);
  if (!dossier) notFound();
  return <SiteShell dossier={dossier}>{children}</SiteShell>;
}
