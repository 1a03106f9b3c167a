import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, ready, test } from "./support";

const D = "/dossiers/chile-1973";

/** What the issue of reading side by side allows above Next's own empty page. */
const ALLOWED = 20_000;

/**
 * The files that Next loads for any page, by its own account: React, the router and the loader. An empty page loads
 * a little more than these, so that what is measured against them is stricter than what is allowed.
 */
function nextsOwn(): string[] {
  const manifest = z
    .object({ rootMainFiles: z.array(z.string()).min(1), polyfillFiles: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(".next/build-manifest.json", "utf8")));
  return [...manifest.rootMainFiles, ...manifest.polyfillFiles];
}

/** The gzipped size of every script file that the page loads from now on, by its path. */
function scriptsOf(page: Page): Map<string, Promise<number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith(".js")) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  return sizes;
}

for (const [name, address] of [
  ["overview", D],
  ["claim", `${D}/claims/how-allende-died`],
  ["claim by voice", `${D}/claims/how-allende-died?view=voice`],
  ["reader", `${D}/sources/downfall-allende?claim=us-role-in-the-coup`],
  ["compare", `${D}/compare?left=socialist-worker&right=downfall-allende`],
  ["voices", `${D}/voices`],
  ["agreement", `${D}/agreement`],
  ["numbers", `${D}/numbers`],
  ["search", `${D}/search?q=allende`],
  ["check", `${D}/check`],
  ["shortcuts", "/shortcuts"],
] as const) {
  test(`${name}: little more script than an empty page has, until the reader asks for more`, async ({
    page,
  }) => {
    const scripts = scriptsOf(page);
    await ready(page, address);
    await page.waitForLoadState("networkidle");
    const own = nextsOwn();
    let floor = 0;
    let above = 0;
    for (const [path, size] of scripts) {
      if (own.some((file) => path.endsWith(file))) floor += await size;
      else above += await size;
    }
    test.info().annotations.push({
      type: "script weight",
      description: `${above} bytes gzipped above the ${floor} that are Next's own`,
    });
    expect(floor, "Next's own files were not recognised").toBeGreaterThan(50_000);
    expect(above, "no script of the page was seen").toBeGreaterThan(1000);
    expect(above).toBeLessThanOrEqual(ALLOWED);

    // Pointing at a link is no interaction that fetches anything.
    const before = scripts.size;
    await page.getByRole("navigation", { name: "Dossier" }).getByRole("link", { name: "Voices" }).hover();
    await page.waitForLoadState("networkidle");
    expect(scripts.size).toBe(before);
  });
}
