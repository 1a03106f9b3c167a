import type { Locator, Page } from "@playwright/test";
import { axe, expect, overflow, test } from "./support";

const OVERVIEW = "/dossiers/chile-1973";

function matrix(page: Page): Locator {
  return page.getByRole("table", { name: /^Claims by source/ });
}

function claims(page: Page): Locator {
  return matrix(page).locator("tr.row");
}

/** How many claims the page says it shows, and of how many. */
async function shown(page: Page): Promise<{ shown: number; total: number }> {
  const text = (await page.getByRole("status").textContent()) ?? "";
  const [, few, total] = /(\d+) of (\d+) claims shown/.exec(text) ?? [];
  return { shown: Number(few), total: Number(total) };
}

for (const width of [1440, 390]) {
  test(`the matrix is a table at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(OVERVIEW);
    const columns = matrix(page).getByRole("columnheader");
    await expect(columns).toHaveCount(6);
    await expect(columns.first()).toContainText("Claim");
    await expect(columns.last()).toContainText("Between them");
    const { total } = await shown(page);
    await expect(claims(page)).toHaveCount(total);
    for (const row of await claims(page).all()) {
      await expect(row.getByRole("rowheader")).toHaveCount(1);
      await expect(row.getByRole("cell")).toHaveCount(5);
    }
    // Every topic heads its own group of rows.
    const groups = await matrix(page).locator("tbody").count();
    await expect(matrix(page).locator("th[scope=rowgroup]")).toHaveCount(groups);
  });
}

test("no cell is blank, and each names its source, answer, stance and quotations", async ({ page }) => {
  await page.goto(OVERVIEW);
  const cells = await matrix(page).locator("td:not(.sp) a").all();
  expect(cells).toHaveLength((await shown(page)).total * 4);
  const names = await Promise.all(cells.map((cell) => cell.getAttribute("aria-label")));
  for (const name of names) {
    expect(name).toMatch(
      /^[^:]+: (.+; (asserts|denies|qualifies|reports); \d+ quotes?(; .+)?|Silent, reviewed.*|In review|Not yet reviewed)\.$/,
    );
  }
  expect(names).toContainEqual(expect.stringMatching(/^Downfall: [A-Z], .+; asserts; \d+ quotes/));
});

test("a cell leads to its source's column on the claim page", async ({ page }) => {
  await page.goto(OVERVIEW);
  const cell = claims(page).first().locator("td:not(.sp) a").last();
  expect(await cell.getAttribute("href")).toMatch(/^\/dossiers\/chile-1973\/claims\/[\w-]+#source-[\w-]+$/);
  await cell.click();
  await expect(page).toHaveURL(/\/claims\/[\w-]+#source-[\w-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("filters stand in the address, can be combined and taken back", async ({ page }) => {
  await page.goto(OVERVIEW);
  const { total } = await shown(page);

  await page.getByRole("link", { name: /^Where they disagree/ }).click();
  await expect(page).toHaveURL(`${OVERVIEW}?state=disagree`);
  await expect(page.getByRole("link", { name: /^Where they disagree/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  const disagreeing = await shown(page);
  expect(disagreeing.shown).toBeLessThan(total);
  await expect(claims(page)).toHaveCount(disagreeing.shown);
  await expect(claims(page).filter({ hasNotText: /Contradict|Differ|Within one source/ })).toHaveCount(0);

  await page.getByRole("navigation", { name: "Topics" }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/\?topic=[\w-]+&state=disagree$/);
  await expect(matrix(page).locator("tbody")).toHaveCount(1);

  await page.getByRole("button", { name: /^Source/ }).click();
  await page.getByRole("link", { name: /^Spoken to by Downfall/ }).click();
  await expect(page).toHaveURL(/&source=[\w-]+$/);
  await expect(page.getByRole("button", { name: /Spoken to by Downfall/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Spoken to by Downfall/ })).toBeHidden();

  await page.getByRole("link", { name: `Show all ${total}` }).click();
  await expect(page).toHaveURL(OVERVIEW);
  await expect(claims(page)).toHaveCount(total);
});

test("a search keeps the other filters, and says when nothing is found", async ({ page }) => {
  await page.goto(`${OVERVIEW}?state=disagree`);
  const field = page.getByRole("searchbox", { name: "Search claims and quotations" });
  await field.fill("Nixon");
  await field.press("Enter");
  await expect(page).toHaveURL(/\?q=Nixon&state=disagree$/);
  const found = await shown(page);
  expect(found.shown).toBeGreaterThan(0);
  expect(found.shown).toBeLessThan(found.total);

  await field.fill("zeppelin");
  await field.press("Enter");
  await expect(page.getByText("No claim or quotation contains ‘zeppelin’.")).toBeVisible();
  await page.getByRole("link", { name: "Clear the search." }).click();
  await expect(page).toHaveURL(`${OVERVIEW}?state=disagree`);
  await expect(field).toHaveValue("");
});

test("an address that makes no sense is answered, and the page says what it left out", async ({ page }) => {
  await page.goto(`${OVERVIEW}?topic=sport&state=agree&state=open&source=%3Cb%3E`);
  const { shown: few, total } = await shown(page);
  expect(few).toBe(total);
  const status = page.getByRole("status");
  await expect(status).toContainText("“sport” is no topic of this dossier");
  await expect(status).toContainText("“agree, open” is no state of a claim");
  await expect(status).toContainText("“<b>” is no source of this dossier");
});

test("words that hold nothing to search for are said to be none", async ({ page }) => {
  await page.goto(`${OVERVIEW}?q=%21%3F`);
  await expect(page.getByRole("status")).toContainText("“!?” holds no word to search for");
});

test("arrow keys move between the cells", async ({ page }) => {
  await page.goto(OVERVIEW);
  const cell = (row: number, column: number) =>
    claims(page).nth(row).locator(":scope > *").nth(column).locator("a");
  // The script that hears the keys comes after the page: the first press is tried until it is there.
  await expect(async () => {
    await cell(0, 0).focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell(0, 1)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await expect(cell(1, 1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(cell(0, 0)).toBeFocused();
});

test("counts have their denominators", async ({ page }) => {
  await page.goto(OVERVIEW);
  const { total } = await shown(page);
  await expect(page.getByText(new RegExp(`^\\d+ of ${total * 4} cells reviewed`))).toBeVisible();
  await expect(matrix(page).getByText(new RegExp(`^speaks to \\d+ of ${total}$`))).toHaveCount(4);
});

test("the sources stand beneath with the start of their hashes", async ({ page }) => {
  await page.goto(OVERVIEW);
  const rows = page.getByRole("region", { name: "Sources" }).getByRole("row");
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: "2475c562" })).toContainText("1,413");
  await expect(rows.filter({ hasText: "Untitled in the captured text" })).toHaveCount(1);
});

test("the list of sources gives metadata, rights, perspective and fixity", async ({ page }) => {
  await page.goto(`${OVERVIEW}/sources`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(4);
  for (const term of ["Kind", "Published", "Perspective", "Rights", "Text", "Fixity"]) {
    await expect(page.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) })).toHaveCount(4);
  }
  expect(await axe(page)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole, and its filters, menus and search work", async ({ page }) => {
    await page.goto(OVERVIEW);
    await expect(page).toHaveTitle("Chile, 1973 · Variorum");
    const { total } = await shown(page);
    await expect(claims(page)).toHaveCount(total);

    await page.getByRole("button", { name: /^State/ }).click();
    await page.getByRole("link", { name: /^Contradict/ }).click();
    await expect(page).toHaveURL(`${OVERVIEW}?state=contradict`);
    await expect(claims(page).filter({ hasNotText: "Contradict" })).toHaveCount(0);

    const field = page.getByRole("searchbox", { name: "Search claims and quotations" });
    await field.fill("Allende");
    await field.press("Enter");
    await expect(page).toHaveURL(/q=Allende/);
    await expect(page).toHaveURL(/state=contradict/);
    await expect(claims(page).first()).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const path of [OVERVIEW, `${OVERVIEW}/sources`]) {
    test(`${path} is no wider than the window, and its targets are large enough`, async ({ page }) => {
      await page.goto(path);
      expect(await overflow(page)).toBe(0);
      const targets = page.locator("header button, header nav a, .menus .btn, .menus .tog, .tabs a, .field");
      for (const target of await targets.all()) {
        if (!(await target.isVisible())) continue;
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
    });
  }

  test("the key is folded and the menu leads to the sources", async ({ page }) => {
    await page.goto(OVERVIEW);
    await expect(page.getByText("Held by the source, or only relayed")).toBeHidden();
    await page.getByText("How to read this page").click();
    await expect(page.getByText("Held by the source, or only relayed")).toBeVisible();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("navigation", { name: "Dossier" }).getByRole("link", { name: "Sources" }).click();
    await expect(page).toHaveURL(`${OVERVIEW}/sources`);
    await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Dossier" })).toBeHidden();
  });

  test("axe finds nothing serious", async ({ page }) => {
    await page.goto(OVERVIEW);
    expect(await axe(page)).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${OVERVIEW}?state=disagree`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: /^State/ }).click();
    expect(await axe(page)).toEqual([]);
  });
}

test("at twice the size nothing is wider than the window", async ({ page }) => {
  // 200 % zoom of a 1280-pixel window.
  await page.setViewportSize({ width: 640, height: 512 });
  await page.goto(OVERVIEW);
  expect(await overflow(page)).toBe(0);
});

test("machines are told what the page is", async ({ page }) => {
  await page.goto(OVERVIEW);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "Dataset", name: "Chile, 1973" });
  expect(data.hasPart).toHaveLength(4);
});
