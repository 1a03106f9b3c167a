import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getReportedThing, getReportReceipt } from "#lib/data/library";
import type { ReportedThing } from "#lib/domain/report";
import { parseReportQuery, reportAddress } from "#lib/schema/report";
import type { SearchParams } from "#lib/schema/search-params";
import { ReportForm } from "../../../_components/report-form";
import { ReportReceived } from "../../../_components/report-receipt";
import { ReportRefused } from "../../../_components/report-refused";
import { ReportThing } from "../../../_components/report-thing";
import { pageMetadata } from "../../../_request/metadata";
import { DRAFT_HEADER, parseDraft } from "../../../_request/report-draft";

interface ReportRouteProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(props: ReportRouteProps): Promise<Metadata> {
  const { thing } = await read(props);
  const { dossier, target, claim } = thing;
  return {
    ...pageMetadata({
      title: `Report an error · ${claim.title} · ${dossier.title}`,
      description: `Tell the editors what is wrong with a ${target.kind} on “${claim.title}”.`,
      path: reportAddress(dossier.slug, target),
    }),
    // One for each position and quotation, and nothing on them that is not on the claim's own page.
    robots: { index: false },
  };
}

/** What a reader finds wrong with a position or quotation. The form is taken by proxy.ts, which knows how it went. */
export default async function ReportPage(props: ReportRouteProps) {
  const { thing, receipt } = await read(props);
  const refused = parseDraft((await headers()).get(DRAFT_HEADER));
  return (
    <div className="rep">
      <header className="rep-head">
        <h1>{receipt ? "Your report has arrived" : "Report an error"}</h1>
        {!receipt && (
          <p className="lede">
            Tell the editors what is wrong. You need no account, and nobody but the people who run this site
            reads what you write.
          </p>
        )}
      </header>
      {receipt && <ReportReceived thing={thing} receipt={receipt} />}
      <ReportRefused refused={refused} />
      <ReportThing thing={thing} />
      {!receipt && <ReportForm thing={thing} draft={refused.draft} problems={refused.problems} />}
    </div>
  );
}

async function read({ params, searchParams }: ReportRouteProps) {
  const { target, sent } = parseReportQuery(await searchParams);
  const thing: ReportedThing | null = target && (await getReportedThing((await params).dossier, target));
  if (!thing) notFound();
  return { thing, receipt: sent === null ? null : await getReportReceipt(thing.target, sent) };
}
