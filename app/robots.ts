import type { MetadataRoute } from "next";
import { readOrigin } from "./_request/origin";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/settings", "/dossiers/*/report"] },
    sitemap: `${await readOrigin()}/sitemap.xml`,
  };
}
