import { notFound, redirect } from "next/navigation";
import { getQuotation } from "#lib/data/library";
import { formatReaderQuery } from "#lib/schema/reader-query";

/** The permalink of a quotation: leads to its passage in the reader, pinned to the version that it quotes. */
export default async function QuotationPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await getQuotation((await params).id);
  if (!found) notFound();
  const { dossier, source, claim, quotation } = found;
  const query = formatReaderQuery({ version: quotation.version, claim, quotation: quotation.id });
  redirect(`/dossiers/${dossier}/sources/${source}${query}#q-${quotation.id}`);
}
