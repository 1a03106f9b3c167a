import { claims, expect, matrix, OVERVIEW, shortAddress, shown } from "./overview-matrix";
import { axe, overflow, test } from "./support";

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
  for (const term of ["Kind", "Published", "Perspective", "Rights", "SHA-256 of the text", "Fixity"]) {
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
    await page.getByRole("button", { name: "Put this away" }).click();
    await expect(page.getByText("How to read this page")).toBeVisible();
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
    await page.goto(await shortAddress(page));
    expect(await axe(page)).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(await shortAddress(page));
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: /^State/ }).click();
    expect(await axe(page)).toEqual([]);
  });
}

test("the foot of a short page is at the foot of the window", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1600 });
  await page.goto(`${OVERVIEW}/check`);
  const foot = await page.locator("footer.foot").boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(1600);
});

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
