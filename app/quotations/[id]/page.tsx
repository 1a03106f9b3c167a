import { notFound, redirect } from "next/navigation";
import { getQuotation } from "#lib/data/library";
import { quotationAddress } from "../../_components/addresses";

/** The permalink of a quotation: leads to its passage in the reader, pinned to the version that it quotes. */
export default async function QuotationPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await getQuotation((await params).id);
  if (!found) notFound();
  const { dossier, source, claim, quotation } = found;
  redirect(quotationAddress({ dossier, source, claim }, quotation));
}
