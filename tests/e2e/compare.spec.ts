import { apiComparison } from "#lib/schema/api-compare";
import { COMPARE, claimWithQuotations, PAIR } from "./compare-pair";
import { axe, expect, LOOKS, overflow, test } from "./support";

/** Of two short texts: looking through long ones for accessibility takes half a minute. */
const SHORTEST = `${COMPARE}?left=power-resisters&right=socialist-worker`;

test("says how much only one of them speaks to, and who is silent", async ({ page, request }) => {
  await page.goto(PAIR);
  const { alone } = apiComparison.parse(await (await request.get(`/api/v1${PAIR}`)).json());
  const lone = alone.left.length + alone.right.length;
  expect(lone).toBeGreaterThan(0);
  await page.getByRole("link", { name: `${lone} only one speaks to` }).click();
  const section = page.getByRole("region", { name: "What only one of them speaks to" });
  await expect(section).toBeInViewport();
  const silent = alone.left.filter(({ other }) => other === "silent").length;
  if (silent > 0) await expect(section).toContainText(`Downfall is silent on ${silent}`);
  await expect(section.locator("li")).toHaveCount(lone);
});

test("the card says whose words each quotation is", async ({ page, request }) => {
  const claim = await claimWithQuotations(page);
  const answer = await request.get(`/api/v1${PAIR}&claim=${claim}`);
  const { quotations } = apiComparison.parse(await answer.json());
  await page.goto(`${PAIR}&claim=${claim}&l=1&r=1`);
  for (const side of ["left", "right"] as const) {
    const [first] = quotations?.[side] ?? [];
    const links = page.locator(`.sel .vs > .${side} .chain a`);
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(
      first?.voices.map((voice) => `/dossiers/chile-1973/voices/${voice}`),
    );
  }
});

test("the sides can be swapped, with their quotations", async ({ page }) => {
  const claim = await claimWithQuotations(page);
  await page.goto(`${PAIR}&claim=${claim}&l=2`);
  const left = await page.locator(".pane.left .hl.chosen").first().textContent();
  await page.getByRole("link", { name: "Swap the sides" }).click();
  await expect(page).toHaveURL(/left=downfall-allende&right=socialist-worker/);
  await expect(page.locator(".pane.right .hl.chosen").first()).toHaveText(left ?? "");
});

test("where two are not named: every pair, and why", async ({ page }) => {
  await page.goto(COMPARE);
  const table = page.getByRole("table");
  await expect(table.getByRole("row").nth(1)).toContainText(/\d+ of \d+ claims/);
  const all = await table.locator("tbody tr").count();
  await page.goto(`${COMPARE}?left=socialist-worker&right=socialist-worker`);
  await expect(page.locator(".lede")).toContainText("Socialist Worker is named on both sides");
  expect(await table.locator("tbody tr").count()).toBeLessThan(all);
  await page.goto(`${COMPARE}?left=nobody&right=downfall-allende`);
  await expect(page.locator(".lede")).toContainText("no source “nobody”");
  await page.getByRole("combobox", { name: "On the left" }).selectOption("socialist-worker");
  await page.getByRole("combobox", { name: "On the right" }).selectOption("downfall-allende");
  await page.getByRole("button", { name: "Set side by side" }).click();
  await expect(page.locator(".cmp .pane")).toHaveCount(2);
});

test("a claim, a pair and a source lead here", async ({ page }) => {
  const claim = await claimWithQuotations(page);
  await page.goto(`/dossiers/chile-1973/claims/${claim}`);
  await page.getByRole("link", { name: "Texts side by side" }).click();
  await expect(page.getByRole("table")).toContainText("of which both speak to");
  await page.locator(".cmp-pairs tbody a", { hasText: "Downfall" }).first().click();
  await expect(page).toHaveURL(new RegExp(`claim=${claim}`));
  await page.goto("/dossiers/chile-1973/agreement?pair=socialist-worker,downfall-allende");
  await page.getByRole("link", { name: "Texts side by side" }).click();
  await expect(page).toHaveURL(PAIR);
  await page.goto("/dossiers/chile-1973/sources/socialist-worker");
  await page.getByRole("link", { name: "Set beside another text" }).click();
  await expect(page.locator(".lede")).toHaveText("Choose the source to set beside Socialist Worker.");
});

test("a malformed address shows what it can", async ({ page }) => {
  for (const query of ["?left=%00&right=<b>", "?left=a&left=b&claim=%C3"]) {
    expect((await page.goto(COMPARE + query))?.status()).toBe(200);
    await expect(page.locator(".cmp")).toHaveCount(0);
  }
  expect((await page.goto(`${PAIR}&claim=nothing&l=999&r=-3`))?.status()).toBe(200);
  await expect(page.locator(".sel")).toHaveCount(1);
});

test("the same as JSON, and problems in words", async ({ request }) => {
  const answer = await request.get(`/api/v1${PAIR}`);
  const { shared, alone, neither, claims } = apiComparison.parse(await answer.json());
  expect(shared.length + alone.left.length + alone.right.length + neither).toBe(claims);
  for (const [query, status] of [
    ["", 400],
    ["?left=socialist-worker&right=socialist-worker", 400],
    ["?left=socialist-worker&right=Nobody!", 400],
    ["?left=socialist-worker&right=nobody", 404],
    ["?left=socialist-worker&right=downfall-allende&claim=nothing", 404],
  ] as const) {
    expect([query, (await request.get(`/api/v1${COMPARE}${query}`)).status()]).toEqual([query, status]);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("both texts open at their quotations, and links lead on", async ({ page }) => {
    const claim = await claimWithQuotations(page);
    await page.goto(`${PAIR}&claim=${claim}&l=2&r=2`);
    for (const side of ["left", "right"]) {
      await expect(page.locator(`.pane.${side} .hl.chosen`).first()).toBeInViewport();
    }
    await expect(page.getByRole("button", { name: "Scroll together" })).toBeHidden();
    await page.getByRole("link", { name: /^Next quotation, Socialist Worker/ }).click();
    await expect(page).toHaveURL(/l=3/);
    await expect(page.locator(".pane.left .hl.chosen").first()).toBeInViewport();
    await page
      .getByRole("link", { name: /^(Next|Previous) shared claim/ })
      .first()
      .click();
    await expect(page.locator(".pane.right .hl.chosen").first()).toBeInViewport();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("text, card, text, or one text alone with the card", async ({ page }) => {
    await page.goto(PAIR);
    const [left, right] = [page.locator(".pane.left"), page.locator(".pane.right")];
    const top = async (one: typeof left) => (await one.boundingBox())?.y ?? Number.NaN;
    const card = page.locator(".sel");
    expect(await top(left)).toBeLessThan(await top(card));
    expect(await top(card)).toBeLessThan(await top(right));
    await page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Downfall" }).click();
    await expect(page).toHaveURL(/show=right/);
    await expect(left).toBeHidden();
    await expect(card).toBeVisible();
    await expect(right.locator(".hl.chosen").first()).toBeInViewport();
  });

  test("any shared claim can be chosen", async ({ page }) => {
    await page.goto(PAIR);
    const before = await page.locator(".sel h3").textContent();
    await page.getByRole("combobox", { name: "Shared claim" }).selectOption({ index: 3 });
    await page.getByRole("button", { name: "Go to the claim" }).click();
    await expect(page.locator(".sel h3")).not.toHaveText(before ?? "");
  });
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("accessible, and nothing is wider than the window", async ({ page }) => {
      for (const address of [SHORTEST, COMPARE]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two sources, side by side");
        expect(await axe(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
  });
}
