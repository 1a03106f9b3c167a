import type { Page } from "@playwright/test";
import { axe, expect, overflow, overlapsInBar, ready, test } from "./support";

const D = "/dossiers/chile-1973";
const DEATH = `${D}/claims/how-allende-died`;

function list(page: Page) {
  return page.getByRole("dialog", { name: "Keyboard shortcuts" });
}

test("? shows on any page what the page of shortcuts lists", async ({ page }) => {
  await ready(page, `${D}/voices`);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  const shown = await list(page).locator(".sc").textContent();
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();

  await page.getByRole("link", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard shortcuts" })).toBeVisible();
  await expect.poll(() => page.locator("main .sc").textContent()).toBe(shown);
});

test("plain keys can be turned off and on again, and stay so", async ({ page }) => {
  await ready(page, DEATH);
  await page.keyboard.press("?");
  await list(page).getByRole("button", { name: "Turn the plain keys off" }).click();
  await list(page).getByRole("button", { name: "Close" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-keys");
  await expect(page.locator(".crumb kbd").first()).toBeHidden();
  const question = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  for (const key of ["j", "?", "/"]) await page.keyboard.press(key);
  await expect(list(page)).toBeHidden();
  await expect(page.getByLabel("Search the dossier")).not.toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question);

  await page.goto("/shortcuts");
  await page.getByRole("button", { name: "Turn the plain keys on" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-keys");
});

test("keys are not the page's while the settings are in use", async ({ page }) => {
  await ready(page, DEATH);
  const address = page.url();
  await page.getByRole("button", { name: "Settings" }).click();
  const choice = page.locator("#settings").getByRole("button", { name: "Dark" });
  await choice.focus();
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(list(page)).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(choice).toBeHidden();
  expect(page.url()).toBe(address);
  // Once they are closed the same key leads on.
  await page.keyboard.press("j");
  await expect(page).not.toHaveURL(address);
});

test("/ leads to the search field; letters typed there are letters", async ({ page }) => {
  await ready(page, DEATH);
  await page.keyboard.press("/");
  const field = page.getByLabel("Search the dossier");
  await expect(field).toBeFocused();
  await page.keyboard.type("junta?");
  await expect(field).toHaveValue("junta?");
  await expect(list(page)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${D}/search?q=junta%3F`);
});

test("the search of the bar needs no script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(D);
  await page.getByLabel("Search the dossier").fill("junta");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${D}/search?q=junta`);
  await context.close();
});

test("the part that the reader is in is marked, and that one alone", async ({ page }) => {
  for (const [address, name] of [
    ["/", "Claims"],
    [D, "Claims"],
    [DEATH, "Claims"],
    [`${D}/sources/downfall-allende`, "Sources"],
    [`${D}/compare`, "Compare"],
    [`${D}/voices/hortensia-bussi`, "Voices"],
    [`${D}/agreement`, "Agreement"],
    [`${D}/numbers`, "Numbers"],
  ] as const) {
    await page.goto(address);
    const nav = page.getByRole("navigation", { name: "Dossier" });
    await expect(nav.locator("a[aria-current]")).toHaveText(name);
  }
  await page.goto("/shortcuts");
  await expect(page.locator("header [aria-current]")).toHaveCount(0);
});

test.describe("the bar", () => {
  for (const width of [900, 960, 1024, 1199, 1200, 1440]) {
    test(`${width} wide: no part of it covers another`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${D}/voices`);
      expect(await overflow(page)).toBe(0);
      expect(await overlapsInBar(page)).toEqual([]);
    });
  }

  test("on a phone every part is in the menu", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${D}/voices`);
    await page.getByRole("button", { name: "Menu" }).click();
    const menu = page.getByRole("navigation", { name: "Dossier" });
    for (const name of ["Claims", "Sources", "Compare", "Voices", "Agreement", "Numbers", "Search"]) {
      await expect(menu.getByRole("link", { name, exact: true })).toBeVisible();
    }
    expect(await overflow(page)).toBe(0);
    await menu.getByRole("link", { name: "Check a quotation" }).click();
    await expect(page).toHaveURL(`${D}/check`);
    await expect(menu).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is there, and what needs a script is not", async ({ page }) => {
    await page.goto("/shortcuts");
    await expect(page.locator("main kbd").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /plain keys/ })).toHaveCount(0);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/shortcuts$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("accessible, as a page and as a dialog", async ({ page }) => {
      await ready(page, "/shortcuts");
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press("?");
      await expect(list(page)).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}

test("on a phone nothing is wider than the window", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, "/shortcuts");
  expect(await overflow(page)).toBe(0);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  expect(await overflow(page)).toBe(0);
});
