import { apiClaim, apiDossier, apiProblem } from "#lib/schema/api";
import { readBlockquotes } from "../unit/interchange/read-back";
import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const CLAIM = `${D}/claims/how-allende-died`;
const VOICE = `${D}/voices/hortensia-bussi`;
const EXPORTS = [
  {
    path: `${CLAIM}/markdown`,
    type: "text/markdown; variant=GFM; charset=utf-8",
    name: "chile-1973-how-allende-died.md",
  },
  {
    path: `${CLAIM}/csv`,
    type: "text/csv; header=present; charset=utf-8",
    name: "chile-1973-how-allende-died.csv",
  },
  {
    path: `${VOICE}/markdown`,
    type: "text/markdown; variant=GFM; charset=utf-8",
    name: "chile-1973-hortensia-bussi.md",
  },
  {
    path: `${VOICE}/csv`,
    type: "text/csv; header=present; charset=utf-8",
    name: "chile-1973-hortensia-bussi.csv",
  },
  {
    path: `${D}/bibliography/bibtex`,
    type: "application/x-bibtex; charset=utf-8",
    name: "chile-1973-sources.bib",
  },
  {
    path: `${D}/bibliography/ris`,
    type: "application/x-research-info-systems; charset=utf-8",
    name: "chile-1973-sources.ris",
  },
  {
    path: `${D}/bibliography/csl-json`,
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    name: "chile-1973-sources.json",
  },
  {
    path: `${D}/sources/power-resisters/bibliography/bibtex`,
    type: "application/x-bibtex; charset=utf-8",
    name: "chile-1973-power-resisters.bib",
  },
];

for (const { path, type, name } of EXPORTS) {
  test(`${path} is a file, and says when it is unchanged`, async ({ request }) => {
    const response = await request.get(`/api/v1${path}`);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      etag: expect.stringMatching(/^"[0-9a-f]+"$/),
    });
    const { etag = "" } = response.headers();
    const again = await request.get(`/api/v1${path}`, { headers: { "If-None-Match": etag } });
    expect(again.status()).toBe(304);
    const head = await request.head(`/api/v1${path}`);
    expect(head.headers().etag).toBe(etag);
    expect(await head.body()).toHaveLength(0);
  });
}

for (const [path, status] of [
  [`${D}/claims/no-such-claim/markdown`, 404],
  [`${D}/voices/no-such-voice/csv`, 404],
  [`${D}/claims/UPPER/csv`, 400],
  [`${D}/bibliography/endnote`, 404],
  [`${D}/sources/no-such-source/bibliography/ris`, 404],
  ["/dossiers/no-such-dossier/bibliography/ris", 404],
] as const) {
  test(`${path} is a problem: ${status}`, async ({ request }) => {
    const response = await request.get(`/api/v1${path}`);
    expect(response.status()).toBe(status);
    expect(apiProblem.parse(await response.json()).detail.length).toBeGreaterThan(20);
  });
}

test("the Markdown of a claim has every quotation, character for character", async ({ request }) => {
  const { positions } = apiClaim.parse(await (await request.get(`/api/v1${CLAIM}`)).json());
  const exact = positions.flatMap((position) => position.quotations.map((quotation) => quotation.exact));
  const markdown = await (await request.get(`/api/v1${CLAIM}/markdown`)).text();
  expect(exact.length).toBeGreaterThan(5);
  expect(readBlockquotes(markdown).sort()).toEqual([...exact].sort());
});

test("the bibliography names every source", async ({ request }) => {
  const { sources } = apiDossier.parse(await (await request.get(`/api/v1${D}`)).json());
  const items: { id: string; title?: string }[] = await (
    await request.get(`/api/v1${D}/bibliography/csl-json`)
  ).json();
  expect(items.map((item) => [item.id, item.title ?? null])).toEqual(
    sources.map((one) => [one.slug, one.title]),
  );
});

test("a claim, a voice and the sources offer their files, without a script too", async ({
  browser,
  request,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const address of [CLAIM, VOICE]) {
    await page.goto(address);
    await page.getByText("Cite or export").click();
    for (const name of [/\.md$/, /\.csv$/, /^Positions.*\.json$/, /^BibTeX/, /^RIS/, /^CSL-JSON/]) {
      const link = page.locator(".acts").getByRole("link", { name });
      await expect(link).toBeVisible();
      expect((await request.get((await link.getAttribute("href")) ?? "")).status()).toBe(200);
    }
  }
  await page.goto(`${D}/sources`);
  await expect(page.getByRole("link", { name: /^BibTeX of/ })).toHaveCount(
    (await page.locator(".src").count()) + 1,
  );
  await context.close();
});

test("a link to a quotation is copied where a script runs, and followed where none does", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(CLAIM);
  const figure = page.locator("#q-57tufv190m");
  await expect(figure.getByRole("link", { name: /^Link to/ })).toBeHidden();
  await figure.getByRole("button", { name: /^Link to/ }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^https?:\/\/[^/]+\/quotations\/57tufv190m$/);

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await plain.newPage();
  await still.goto(CLAIM);
  await still
    .locator("#q-57tufv190m")
    .getByRole("link", { name: /^Link to/ })
    .click();
  await expect(still).toHaveURL(/\/sources\/.*57tufv190m/);
  await plain.close();
});

test.describe("on paper", () => {
  for (const [address, landscape] of [
    [CLAIM, true],
    [CLAIM, false],
    [VOICE, false],
  ] as const) {
    test(`${address}, ${landscape ? "lying" : "upright"}: pages, and no controls`, async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(":is(button, summary, input, select):visible")).toHaveCount(0);
      await expect(page.locator(".q-f a:visible")).toHaveCount(0);
      await expect(page.getByRole("heading", { name: "Sources", exact: true })).toBeVisible();
      const figures = await page
        .locator("figure.q .q-f")
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::after").content));
      expect(figures.length).toBeGreaterThan(0);
      for (const content of figures) expect(content).toMatch(/\/quotations\/\w+"$/);
      const pdf = (await page.pdf({ format: "A4", landscape })).toString("latin1");
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pages).toBeLessThan(30);
    });
  }

  test("four columns on a lying sheet, two on an upright one", async ({ page }) => {
    await page.goto(CLAIM);
    await page.emulateMedia({ media: "print" });
    const columns = () =>
      page
        .locator(".cols")
        .first()
        .evaluate((one) => getComputedStyle(one).gridTemplateColumns.split(" ").length);
    await page.setViewportSize({ width: 1100, height: 760 });
    expect(await columns()).toBe(4);
    await page.setViewportSize({ width: 760, height: 1100 });
    expect(await columns()).toBe(2);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of [CLAIM, VOICE, `${D}/sources`]) {
      test(`accessible with what it offers open: ${address}`, async ({ page }) => {
        await page.goto(address);
        const menu = page.getByText("Cite or export");
        if (await menu.count()) await menu.click();
        expect(await axe(page)).toEqual([]);
      });
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const address of [CLAIM, VOICE, `${D}/sources`]) {
    test(`nothing is wider than the window: ${address}`, async ({ page }) => {
      await page.goto(address);
      const menu = page.getByText("Cite or export");
      if (await menu.count()) await menu.click();
      expect(await overflow(page)).toBe(0);
    });
  }
});
