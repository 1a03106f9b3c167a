import type { Page } from "@playwright/test";
import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const CLAIM = `${D}/claims/us-role-in-the-coup`;

/** The columns of the page, in order, by the slugs of their sources. */
function columns(page: Page): Promise<string[]> {
  return page
    .locator(".cols > .col[id]")
    .evaluateAll((all) => all.map((one) => one.id.replace("source-", "")));
}

test("shows the sources that the address names, in its order, and says which it leaves out", async ({
  page,
}) => {
  await page.goto(`${CLAIM}?sources=power-resisters,mexico-exiles`);
  await expect.poll(() => columns(page)).toEqual(["power-resisters", "mexico-exiles"]);
  await expect(page.locator(".chosen")).toContainText(/^2 of \d+ sources shown\. Not shown: .*Downfall/);
  await page.locator(".chosen").getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/us-role-in-the-coup(\?)?#arrangement$/);
  await expect.poll(async () => (await columns(page)).length).toBeGreaterThan(2);
  await expect(page.locator(".chosen")).toHaveCount(0);
});

test("leaves out what is no source, and says so", async ({ page }) => {
  const response = await page.goto(`${CLAIM}?sources=nonesuch,<b>,power-resisters`);
  expect(response?.status()).toBe(200);
  await expect.poll(() => columns(page)).toEqual(["power-resisters"]);
  await expect(page.locator(".chosen")).toContainText(
    "no source of this dossier has the name “nonesuch” and “<b>”",
  );
  await page.goto(`${CLAIM}?sources=nonesuch`);
  await expect.poll(async () => (await columns(page)).length).toBeGreaterThan(1);
  await expect(page.locator(".chosen")).toContainText("“nonesuch”");
});

test("a way to a position or a silence that is not shown shows its source too", async ({ page }) => {
  await page.goto(`${CLAIM}?sources=power-resisters`);
  const own = page
    .getByRole("table", { name: "Who stands where" })
    .getByRole("link", { name: "Mexico article" });
  await own.first().click();
  await expect(page).toHaveURL(/sources=power-resisters,mexico-exiles#position-/);
  await expect(page.locator("article.pos:target")).toBeInViewport();
  await expect.poll(() => columns(page)).toEqual(["power-resisters", "mexico-exiles"]);
});

test("the choice goes along to other arrangements and to the next claim", async ({ page }) => {
  await page.goto(`${CLAIM}?sources=downfall-allende,power-resisters`);
  await page.getByRole("link", { name: "By answer" }).click();
  await expect(page).toHaveURL(/view=answer&sources=downfall-allende,power-resisters/);
  await expect(page.locator(".chosen")).toBeVisible();
  await page.waitForLoadState();
  const sources = new Set(await page.locator(".col .sl").allTextContents());
  expect(sources.size).toBeGreaterThan(0);
  expect([...sources].every((title) => /^(Downfall|Power)/.test(title))).toBe(true);
  await page.getByRole("link", { name: /^Next/ }).first().click();
  await expect(page).toHaveURL(/view=answer&sources=downfall-allende,power-resisters$/);
});

test("an answer keeps its voices where some of its sources are not shown", async ({ page }) => {
  await page.goto(`${CLAIM}?view=answer`);
  const behind = await page.locator(".behind").allTextContents();
  expect(behind.length).toBeGreaterThan(2);
  await page.goto(`${CLAIM}?view=answer&sources=mexico-exiles`);
  expect(await page.locator(".behind").allTextContents()).toEqual(behind);
  await expect(page.locator(".col-h").filter({ hasText: "none of them shown" }).first()).toBeVisible();
});

test("how the sources stand to one another is said of all of them, whichever are shown", async ({ page }) => {
  await page.goto(CLAIM);
  await expect(page.locator(".viewbar .end")).not.toContainText(/of all \d+ sources/);
  await page.goto(`${CLAIM}?sources=power-resisters,mexico-exiles`);
  await expect(page.locator(".viewbar .end")).toContainText(/of all \d+ sources/);
});

test("an answer's voices are not those that a source relays only to reject them", async ({ page }) => {
  await page.goto(`${CLAIM}?view=answer`);
  const head = page.getByRole("table", { name: "Who stands where" }).getByRole("rowheader").first();
  await expect(head).toContainText(
    /different voices behind it, in \d+ sources; .*relayed only to be rejected/,
  );
  await expect(page.locator(".col-h").first().locator(".behind").last()).toContainText(
    /^Relayed only to be rejected: /,
  );
});

test("the table says how many voices stand behind an answer", async ({ page }) => {
  await page.goto(CLAIM);
  const heads = page.getByRole("table", { name: "Who stands where" }).getByRole("rowheader");
  await expect(heads.filter({ hasText: /different voices behind it, in/ }).first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form chooses the sources, and each can be put first", async ({ page }) => {
    await page.goto(`${CLAIM}?view=voice`);
    await page.locator(".pick > summary").click();
    await page.getByLabel("Socialist Worker").uncheck();
    await page.getByRole("button", { name: "Put Downfall first" }).click();
    await expect(page.getByRole("button", { name: "Show these" })).toBeVisible();
    await expect(page.getByLabel("Socialist Worker")).not.toBeChecked();
    await page.getByLabel("Power").uncheck();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect(page).toHaveURL(/view=voice&sources=downfall-allende&sources=mexico-exiles#arrangement$/);
    await page.getByRole("link", { name: "By source" }).click();
    await expect(page).toHaveURL(/\?sources=downfall-allende,mexico-exiles$/);
    await expect.poll(() => columns(page)).toEqual(["downfall-allende", "mexico-exiles"]);
  });

  test("one alone is chosen at once, and others added", async ({ page }) => {
    await page.goto(CLAIM);
    await page.locator(".pick > summary").click();
    await page.getByRole("link", { name: "Only Power" }).click();
    await expect.poll(() => columns(page)).toEqual(["power-resisters"]);
    await page.getByLabel("Downfall").check();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect.poll(() => columns(page)).toEqual(["power-resisters", "downfall-allende"]);
  });

  test("a column moves by its own links, and is hidden by one", async ({ page }) => {
    await page.goto(CLAIM);
    const before = await columns(page);
    await page.getByRole("link", { name: "Move before Mexico article: Power" }).click();
    await expect(page).toHaveURL(/#source-power-resisters$/);
    await expect.poll(() => columns(page)).toEqual([before[1], before[0], ...before.slice(2)]);
    await page.getByRole("link", { name: "Move after Mexico article: Power" }).click();
    await expect.poll(() => columns(page)).toEqual(before);
    await expect(page.locator(".chosen")).toHaveCount(0);
    await page.getByRole("link", { name: "Hide Power" }).click();
    await expect.poll(() => columns(page)).toEqual(before.filter((slug) => slug !== "power-resisters"));
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("what moves and hides a column is named in words, and large enough to touch", async ({ page }) => {
    await page.goto(CLAIM);
    const tools = page.locator("#source-power-resisters .col-t a");
    await expect(tools).toHaveText([/^Move before/, /^Move after/, /^Hide/]);
    const heights = await tools.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test("the menu fits, and nothing is wider than the window", async ({ page }) => {
    await page.goto(`${CLAIM}?sources=downfall-allende,power-resisters#source-order`);
    await expect(page.getByRole("button", { name: "Show these" })).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("accessible with the menu open", async ({ page }) => {
      await page.goto(`${CLAIM}?sources=downfall-allende,nonesuch,power-resisters#source-order`);
      await expect(page.getByRole("button", { name: "Show these" })).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}
