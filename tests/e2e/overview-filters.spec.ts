import { claims, expect, matrix, OVERVIEW, shown } from "./overview-matrix";
import { test } from "./support";

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

test("the order stands in the address, and takes the topics apart", async ({ page }) => {
  await page.goto(`${OVERVIEW}?state=disagree`);
  const { shown: few } = await shown(page);
  expect(few).toBeGreaterThan(1);
  await page.getByRole("button", { name: /^Order/ }).click();
  await page.getByRole("link", { name: "By title" }).click();
  await expect(page).toHaveURL(`${OVERVIEW}?state=disagree&sort=title`);
  await expect(matrix(page).locator("tbody")).toHaveCount(1);
  await expect(matrix(page).locator("th[scope=rowgroup]")).toHaveText("By title");
  await expect(claims(page)).toHaveCount(few);
  const titles = await claims(page).locator("th a span:last-child").allTextContents();
  expect(titles).toEqual([...titles].sort(new Intl.Collator("en", { numeric: true }).compare));
  // Each row says its topic, which no longer stands above it.
  for (const row of await claims(page).all()) await expect(row.locator("th small")).not.toBeEmpty();

  await page.getByRole("button", { name: /^Order/ }).click();
  await page.getByRole("link", { name: "Editors’ order" }).click();
  await expect(page).toHaveURL(`${OVERVIEW}?state=disagree`);
});

test("claims on which a source holds an answer or a figure are some of those to which it speaks", async ({
  page,
}) => {
  await page.goto(OVERVIEW);
  await page.getByRole("button", { name: /^Source/ }).click();
  await page.getByRole("link", { name: /^Answer or figure held by Power/ }).click();
  await expect(page).toHaveURL(/\?held=[\w-]+$/);
  const held = (await shown(page)).shown;
  await page.goto(page.url().replace("held=", "source="));
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThanOrEqual((await shown(page)).shown);
});

test("the search answers while one types, keeps the caret, and is one step back", async ({ page }) => {
  await page.goto(`${OVERVIEW}?state=disagree`);
  const field = page.getByRole("searchbox", { name: "Search claims and quotations" });
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially("Nix");
    await expect(page).toHaveURL(/\?q=Nix&state=disagree$/, { timeout: 2000 });
  }).toPass();
  await field.pressSequentially("on", { delay: 300 });
  await expect(page).toHaveURL(/\?q=Nixon&state=disagree$/);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Nixon");
  const { shown: few, total } = await shown(page);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(total);

  await field.press("Home");
  await field.pressSequentially("x");
  await expect(page).toHaveURL(/\?q=xNixon&/);
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(1);

  await page.goBack();
  await expect(page).toHaveURL(`${OVERVIEW}?state=disagree`);
  await expect(field).toHaveValue("");
});
