import { readFile } from "node:fs/promises";
import { apiAgreement } from "#lib/schema/api-agreement";
import { axe, expect, LOOKS, overflow, test } from "./support";

const AGREEMENT = "/dossiers/chile-1973/agreement";

test("every cell has its denominator, and both ways the same", async ({ page }) => {
  await page.goto(AGREEMENT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agreement");
  const table = page.getByRole("table", { name: /^Source by source/ });
  const rows = table.locator("tbody tr");
  const size = await rows.count();
  expect(size).toBeGreaterThan(1);
  const cells = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.querySelector(".of, .nil, .own")?.textContent ?? ""),
    ),
  );
  cells.forEach((row, at) => {
    expect(row).toHaveLength(size);
    row.forEach((text, to) => {
      if (at === to) expect(text).toMatch(/^Holds an answer on \d+ of \d+ claims?$/);
      else expect(text).toMatch(/^\d+ of \d+:|hold nothing on the same claim$/);
      expect(text.split(":")[0]).toBe(cells[to]?.[at]?.split(":")[0] ?? "");
    });
  });
});

test("the README names a cell that there is", async ({ page }) => {
  const readme = await readFile("README.md", "utf8");
  const cell = /\*\*Agreement\*\* .*?“(\d+ of \d+)” is a common answer/.exec(readme)?.[1];
  expect(cell).toBeDefined();
  await page.goto(AGREEMENT);
  await expect(
    page
      .locator(".agr .of")
      .filter({ hasText: `${cell}:` })
      .first(),
  ).toBeVisible();
});

test("a cell leads to the claims behind it, as many as it says", async ({ page }) => {
  await page.goto(AGREEMENT);
  const cell = page.locator(".agr a.pc:has(.of)").first();
  const [common = 0, shared = 0] =
    ((await cell.locator(".of").textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
  expect(shared).toBeGreaterThan(0);
  await cell.click();
  await expect(page).toHaveURL(/\?pair=[a-z0-9-]+,[a-z0-9-]+#pair$/);
  const pair = page.locator("#pair");
  await expect(pair).toBeInViewport();
  const columns = pair.locator(".pair-cols > section");
  await expect(columns.nth(0).locator("a.ct")).toHaveCount(common);
  await expect(columns.nth(1).locator("a.ct")).toHaveCount(shared - common);
  await expect(pair.getByRole("heading", { name: "Not counted" })).toBeVisible();
  await expect(page.locator(".agr a[aria-current]")).toHaveCount(1);
  await pair.locator("a.ct").first().click();
  await expect(page).toHaveURL(/\/claims\//);
});

test("by answer: who stands with whom, a topic at a time or all", async ({ page }) => {
  await page.goto(`${AGREEMENT}?view=answer`);
  await expect(page.locator(".stand .gr li").first()).toBeVisible();
  const all = await page.locator(".stand").count();
  await page.getByRole("navigation", { name: "Topics" }).getByRole("link").last().click();
  await expect(page).toHaveURL(/view=answer&topic=/);
  await expect(page.locator(".stands")).toHaveCount(1);
  await expect(page.locator(".stand .gr li").first()).toBeVisible();
  await expect.poll(() => page.locator(".stand").count()).toBeLessThan(all);
});

test("says how it is counted, and what is not comparable", async ({ page }) => {
  await page.goto(AGREEMENT);
  const counting = page.getByRole("region", { name: "How it is counted" });
  await expect(counting).toContainText("Nothing is averaged over silences");
  await expect(counting).toContainText("Not comparable");
});

test("a malformed address shows the table alone", async ({ page }) => {
  for (const query of [
    "?pair=nobody,nothing",
    "?pair=,",
    "?pair=%00&view=%3Cb%3E",
    "?view=answer&topic=none",
  ]) {
    expect((await page.goto(AGREEMENT + query))?.status()).toBe(200);
    await expect(page.locator("#pair")).toHaveCount(0);
  }
});

test("the same as JSON", async ({ request }) => {
  const response = await request.get(`/api/v1${AGREEMENT}`);
  expect(response.status()).toBe(200);
  const { sources, pairs } = apiAgreement.parse(await response.json());
  expect(pairs).toHaveLength((sources.length * (sources.length - 1)) / 2);
  for (const { common, shared, agree, disagree } of pairs) {
    expect([agree.length, agree.length + disagree.length]).toEqual([common, shared]);
  }
  expect((await request.get("/api/v1/dossiers/nowhere/agreement")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the claims behind a cell are there", async ({ page }) => {
    await page.goto(AGREEMENT);
    await page.locator(".agr a.pc:has(.of)").first().click();
    await expect(page.locator("#pair a.ct").first()).toBeVisible();
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("accessible, and nothing is wider than the window", async ({ page }) => {
      await page.goto(AGREEMENT);
      await page.locator(".agr a.pc:has(.of)").first().click();
      await expect(page.locator("#pair")).toBeVisible();
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.goto(`${AGREEMENT}?view=answer`);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}
