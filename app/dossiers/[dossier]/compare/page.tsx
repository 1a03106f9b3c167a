import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getAgreement, getComparison } from "#lib/data/library";
import { listed } from "#lib/domain/chains";
import { compareSources, quotationAt } from "#lib/domain/compare";
import type { Side } from "#lib/domain/sides";
import type { ComparisonView } from "#lib/domain/views";
import { type CompareQuery, formatCompareQuery, parseCompareQuery } from "#lib/schema/compare-query";
import type { SearchParams } from "#lib/schema/search-params";
import { CompareAlign } from "../../../_components/compare-align.client";
import { CompareAlone } from "../../../_components/compare-alone";
import { CompareChooser } from "../../../_components/compare-chooser";
import { CompareHead } from "../../../_components/compare-head";
import type { ComparePageProps } from "../../../_components/compare-page-props";
import { ComparePane } from "../../../_components/compare-pane";
import { CompareSpine } from "../../../_components/compare-spine";
import { answerColour } from "../../../_components/ui/answer-badge";
import { pageMetadata } from "../../../_request/metadata";

interface CompareRouteProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: CompareRouteProps): Promise<Metadata> {
  const { dossier } = await params;
  const { left, right } = parseCompareQuery(await searchParams);
  const view = await read(dossier, { left, right });
  const path = `/dossiers/${dossier}/compare`;
  if (!view) {
    const agreement = await getAgreement(dossier);
    if (!agreement) return {};
    return pageMetadata({
      title: `Two sources, side by side · ${agreement.dossier.title}`,
      description: `Any two sources of “${agreement.dossier.title}” side by side, open at the claims to which both speak.`,
      path,
    });
  }
  const names = listed([view.left.source.shortTitle, view.right.source.shortTitle]);
  return pageMetadata({
    title: `${names}, side by side · ${view.dossier.title}`,
    description: `${names} side by side, in their own words, open at the claims to which both speak.`,
    path: `${path}${formatCompareQuery({ left, right })}`,
  });
}

/** Two texts, and between them the claims to which both speak. */
export default async function ComparePage({ params, searchParams }: CompareRouteProps) {
  const { dossier } = await params;
  const query = parseCompareQuery(await searchParams);
  const view = await read(dossier, query);
  if (!view) {
    const agreement = await getAgreement(dossier);
    if (!agreement) notFound();
    return <CompareChooser view={agreement} query={query} />;
  }
  const page = pageOf(view, query);
  return (
    <>
      <CompareHead {...page} />
      <div className={`cmp show-${page.query.show}`}>
        <ComparePane side="left" {...page} />
        <CompareSpine {...page} />
        <ComparePane side="right" {...page} />
        <CompareAlign
          claim={page.current?.claim.title ?? ""}
          words={placesInWords(page)}
          lock={page.query.lock}
          left={colourOf(page, "left")}
          right={colourOf(page, "right")}
        />
      </div>
      <CompareAlone {...page} />
    </>
  );
}

async function read(
  dossier: string,
  { left, right }: Pick<CompareQuery, "left" | "right">,
): Promise<ComparisonView | null> {
  return left && right ? getComparison(dossier, left, right) : null;
}

/** A claim that is not shared counts as not named; the first shared one is in view then. */
function pageOf(view: ComparisonView, query: CompareQuery): ComparePageProps {
  const comparison = compareSources(view.rows, view.left.source.slug, view.right.source.slug);
  const current =
    comparison.shared.find(({ claim }) => claim.slug === query.claim) ?? comparison.shared[0] ?? null;
  const claim = current?.claim.slug ?? null;
  return {
    view,
    query: { ...query, claim },
    comparison,
    current,
    selection: {
      left: quotationAt(view.left.quotations, claim, query.l, current?.left.lead),
      right: quotationAt(view.right.quotations, claim, query.r, current?.right.lead),
    },
  };
}

/** “Both texts at quotation 2”, for whoever does not see them move. */
function placesInWords({ view, selection }: ComparePageProps): string {
  const { left, right } = selection;
  if (left.place !== null && left.place === right.place) return `Both texts at quotation ${left.place}`;
  const words = (side: Side) => {
    const { place, quotations } = selection[side];
    const name = view[side].source.shortTitle;
    return place === null
      ? `${name} without a quotation`
      : `${name} at quotation ${place} of ${quotations.length}`;
  };
  return `${words("left")}, ${words("right")}`;
}

function colourOf({ selection }: ComparePageProps, side: Side): string {
  return answerColour(selection[side].chosen?.answer);
}
