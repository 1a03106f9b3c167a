import type { MetadataRoute } from "next";
import { getOverview, listDossiers } from "#lib/data/library";
import { listVoices } from "#lib/domain/voices";
import { readOrigin } from "./_request/origin";

/** Every page of every dossier that has an address of its own. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await readOrigin();
  const dossiers = await listDossiers();
  const overviews = await Promise.all(dossiers.map(({ slug }) => getOverview(slug)));
  const pages = overviews.flatMap((overview) => {
    if (!overview) return [];
    const home = `/dossiers/${overview.dossier.slug}`;
    return [
      home,
      `${home}/sources`,
      `${home}/search`,
      `${home}/check`,
      `${home}/agreement`,
      `${home}/compare`,
      `${home}/numbers`,
      `${home}/voices`,
      ...overview.sources.map((source) => `${home}/sources/${source.slug}`),
      ...overview.rows.map((row) => `${home}/claims/${row.claim.slug}`),
      ...listVoices(overview.rows, []).map(({ voice }) => `${home}/voices/${voice.slug}`),
    ];
  });
  // With one dossier the front page is that dossier's overview, under its own address.
  return [...(dossiers.length === 1 ? [] : ["/"]), ...pages, "/shortcuts"].map((path) => ({
    url: `${origin}${path}`,
  }));
}
