import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getOverview } from "#lib/data/library";
import type { SearchParams } from "#lib/schema/search-params";
import { OverviewPage } from "../../_components/overview";
import { pageMetadata } from "../../_request/metadata";

interface DossierPageProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: DossierPageProps): Promise<Metadata> {
  const { dossier: slug } = await params;
  const overview = await getOverview(slug);
  if (!overview) notFound();
  return pageMetadata({ ...overview.dossier, path: `/dossiers/${slug}` });
}

export default async function DossierPage({ params, searchParams }: DossierPageProps) {
  const { dossier } = await params;
  return <OverviewPage dossier={dossier} params={await searchParams} />;
}
