import type { Locator, Page } from "@playwright/test";
import { expect, OVERVIEW, shortAddress } from "./overview-matrix";
import { axe, overflow, test } from "./support";

/** The cells of the matrix that lead to the evidence of one kind. */
function cells(page: Page, name: RegExp): Locator {
  return page.locator(".mx td").getByRole("link", { name });
}

const QUOTED = /; \d+ quotes?/;
const SILENT = /Silent/;

async function addressOf(cell: Locator): Promise<string> {
  return `${OVERVIEW}${await cell.getAttribute("href")}`;
}

/** Opens a cell as the script does, which comes after the page: tried until the page stays where it was. */
async function open(page: Page, cell: Locator, address = OVERVIEW): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await page.evaluate(() => document.body.classList.add("same-page"));
    await cell.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.locator("body")).toHaveClass(/same-page/, { timeout: 100 });
  }).toPass();
}

test("a cell has an address at which its positions and quotations stand beside the matrix", async ({
  page,
}) => {
  await page.goto(OVERVIEW);
  const cell = cells(page, QUOTED).nth(3);
  const name = (await cell.getAttribute("aria-label")) ?? "";
  await page.goto(await addressOf(cell));
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  const count = Number(/(\d+) quotes?/.exec(name)?.[1]);
  await expect(panel.locator("figure.q blockquote")).toHaveCount(count);
  await expect(panel.locator("article.pos .chain").first()).toBeVisible();
  await expect(panel.locator("article.pos .st").first()).toHaveText(/asserts|denies|qualifies|reports/);
  await expect(page.locator(".mx td a[aria-current]")).toHaveAttribute("aria-label", name);
  // The quotations of other cells are not in the page.
  await expect(page.locator("figure.q")).toHaveCount(count);

  const on = panel.getByRole("link", { name: /on the claim’s page$/ });
  await expect(on).toHaveAttribute("href", /^\/dossiers\/chile-1973\/claims\/[\w-]+#source-[\w-]+$/);
  const id = new URL(page.url()).searchParams.get("cell")?.split(".")[1];
  await on.click();
  await expect(page.locator(`#source-${id}`)).toBeInViewport();
});

test("beside the panel the table is no longer than without it, and its heads stay on one line", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const heightOf = async (part: string) => (await page.locator(part).boundingBox())?.height ?? Number.NaN;
  await page.goto(OVERVIEW);
  const [table, heads] = [await heightOf(".mx"), await heightOf(".mx thead")];
  await page.goto(await addressOf(cells(page, QUOTED).nth(60)));
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await heightOf(".mx")).toBeLessThanOrEqual(table);
  expect(await heightOf(".mx thead")).toBe(heads);
});

test("a silence is shown with its search", async ({ page }) => {
  await page.goto(`${OVERVIEW}?state=silences`);
  await page.goto(await addressOf(cells(page, SILENT).first()));
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("Silent", { exact: true })).toBeVisible();
  await expect(panel.getByText(/^(Searched for |No search terms)/)).toBeVisible();
  await expect(panel.locator("figure")).toHaveCount(0);
});

test("opening a cell leaves the row where it was; Escape gives the focus back to it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const cell = cells(page, QUOTED).nth(60);
  const row = cell.locator("xpath=ancestor::tr");
  await open(page, cell);
  await expect(page.getByRole("dialog")).toBeFocused();
  await expect(page).toHaveURL(/[?&]cell=[\w-]+\.[\w-]+#row-[\w-]+$/);

  const top = async () => Math.round((await row.boundingBox())?.y ?? Number.NaN);
  const opened = await top();
  expect(opened).toBeGreaterThan(0);
  expect(opened).toBeLessThan(900);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(cell).toBeFocused();
  expect(Math.abs((await top()) - opened)).toBeLessThan(3);

  await page.goBack();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the panel goes on to the neighbouring cell, and shows a quotation in its context", async ({ page }) => {
  await open(page, cells(page, QUOTED).first());
  const panel = page.getByRole("dialog");
  const before = await panel.getAttribute("aria-label");
  await panel.getByRole("navigation", { name: "Cells of this row" }).getByRole("link").last().click();
  await expect(panel).not.toHaveAttribute("aria-label", before ?? "");
  await expect(page.locator("body")).toHaveClass(/same-page/);

  await page.goto(await addressOf(cells(page, QUOTED).first()));
  await panel
    .getByRole("link", { name: /^Context/ })
    .first()
    .click();
  await expect(page).toHaveURL(/&context=[\w-]+/);
  await expect(panel.locator("figure.q.open mark")).toHaveCount(1);
});

test("a cell that there is not is left out of account, and said to be", async ({ page }) => {
  await page.goto(`${OVERVIEW}?cell=nothing.here`);
  await expect(page.getByText("“nothing.here” is no cell of this matrix")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1440, 390]) {
    test(`a cell opens and closes, at ${width} pixels, and keeps the filters`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${OVERVIEW}?state=contradict`);
      const cell = cells(page, QUOTED).last();
      await cell.click();
      await expect(page).toHaveURL(/\?state=contradict&cell=/);
      await expect(page.getByRole("dialog").locator("blockquote").first()).toBeInViewport();
      await expect(page.locator("tr.row:target")).toBeInViewport();
      await page.getByRole("link", { name: "Close" }).click();
      await expect(page).toHaveURL(/\?state=contradict#row-/);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.locator("tr.row:target")).toBeInViewport();
    });
  }

  test("the explanation is there at first, can be put away for good, and be asked for again", async ({
    page,
  }) => {
    await page.goto(`${OVERVIEW}?state=contradict`);
    const introduction = page.getByRole("region", { name: "What this page shows" });
    // In the place of the key: one explanation at a time.
    const key = page.getByText("How the speaker stands to the answer");
    await expect(introduction).toBeVisible();
    await expect(key).toHaveCount(0);
    await introduction.getByRole("button", { name: "Put this away" }).click();
    await expect(page).toHaveURL(`${OVERVIEW}?state=contradict`);
    await expect(introduction).toHaveCount(0);
    await expect(key).toBeVisible();
    await page.goto(OVERVIEW);
    await expect(introduction).toHaveCount(0);
    await page.getByRole("button", { name: "Show the introduction again" }).click();
    await expect(introduction).toBeVisible();
    await expect(key).toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the panel lies at the foot of the window, beneath its cell", async ({ page }) => {
    const cell = cells(page, QUOTED).nth(5);
    await open(page, cell, await shortAddress(page));
    const panel = await page.getByRole("dialog").boundingBox();
    expect(Math.round((panel?.y ?? 0) + (panel?.height ?? 0))).toBe(844);
    const box = await cell.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious with the panel open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(await shortAddress(page));
    await page.goto(new URL((await cells(page, QUOTED).first().getAttribute("href")) ?? "", page.url()).href);
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
}
