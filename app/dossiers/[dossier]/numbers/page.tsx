import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getNumbers } from "#lib/data/library";
import { parseNumbersQuery } from "#lib/schema/numbers-query";
import type { SearchParams } from "#lib/schema/search-params";
import { counted } from "../../../_components/counted";
import { FixityFailure } from "../../../_components/fixity-failure";
import { NumbersClaimSection } from "../../../_components/numbers-claim";
import { QuotationCopy } from "../../../_components/quotation-copy.client";
import { pageMetadata } from "../../../_request/metadata";
import { readOrigin } from "../../../_request/origin";

interface NumbersPageProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: NumbersPageProps): Promise<Metadata> {
  const { dossier } = await read(params);
  return pageMetadata({
    title: `Numbers · ${dossier.title}`,
    description: `Every figure that the sources of “${dossier.title}” give, beside the words in which they give it, with what it counts and for when.`,
    path: `/dossiers/${dossier.slug}/numbers`,
  });
}

/** Every figure beside its quotation, by claim, with its scope and time. */
export default async function NumbersPage({ params, searchParams }: NumbersPageProps) {
  const view = await read(params);
  const query = parseNumbersQuery(await searchParams);
  const origin = await readOrigin();
  const { dossier, claims, withheld } = view;
  const figures = claims.flatMap(({ positions }) => positions);
  const shown = figures.reduce((sum, { quotations }) => sum + quotations.length, 0);
  return (
    <>
      <div className="src-head">
        <h1>Numbers</h1>
        <p className="lede">
          Every figure beside the words in which it is given. Figures are set against one another only where
          they count the same thing, for the same time, in the same unit.
        </p>
        <p className="counts-2 n">
          {counted(figures.length, "figure")} on {counted(claims.length, "claim")}{" "}
          <a href={`/api/v1/dossiers/${dossier.slug}/numbers`}>As JSON</a>
        </p>
      </div>
      {withheld > 0 && <FixityFailure withheld={withheld} of={shown + withheld} />}
      {claims.length === 0 && <p className="empty">No source gives a figure.</p>}
      {claims.length > 1 && (
        <nav className="num-toc" aria-label="Claims with figures">
          {claims.map(({ claim, positions }) => (
            <a key={claim.slug} href={`#claim-${claim.slug}`}>
              {claim.title} <small className="n">{counted(positions.length, "figure")}</small>
            </a>
          ))}
        </nav>
      )}
      {claims.map((entry) => (
        <NumbersClaimSection key={entry.claim.slug} entry={entry} view={view} query={query} origin={origin} />
      ))}
      <QuotationCopy />
    </>
  );
}

async function read(params: NumbersPageProps["params"]) {
  const view = await getNumbers((await params).dossier);
  if (!view) notFound();
  return view;
}
