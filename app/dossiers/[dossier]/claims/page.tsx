import { redirect } from "next/navigation";

/** The claims of a dossier are its overview. */
export default async function ClaimsPage({ params }: { params: Promise<{ dossier: string }> }) {
  redirect(`/dossiers/${(await params).dossier}`);
}
