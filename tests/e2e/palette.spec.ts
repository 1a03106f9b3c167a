import type { Page } from "@playwright/test";
import { axe, expect, overflow, ready, test } from "./support";

const D = "/dossiers/chile-1973";
const DEATH = `${D}/claims/how-allende-died`;

function palette(page: Page) {
  return page.getByRole("dialog", { name: "Go to" });
}

async function open(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
}

test("its script and the names come when it is first opened, not before", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await ready(page, `${D}/voices`);
  await page.waitForLoadState("networkidle");
  const before = asked.length;
  expect(asked.filter((address) => address.includes("/api/"))).toEqual([]);
  await open(page);
  await expect(async () => {
    const since = asked.slice(before);
    expect(since.some((address) => address.endsWith(".js"))).toBe(true);
    expect(since.filter((address) => address.includes("/api/v1/")).length).toBe(2);
  }).toPass();
});

test("leads by name to a claim, a source, a voice and a page, from the keyboard alone", async ({ page }) => {
  for (const [typed, address] of [
    ["how allende died", DEATH],
    ["downfall", `${D}/sources/downfall-allende`],
    ["hortensia", `${D}/voices/hortensia-bussi`],
    ["agreement", `${D}/agreement`],
    ["keyboard", "/shortcuts"],
  ] as const) {
    await ready(page, `${D}/numbers`);
    await open(page);
    await page.keyboard.type(typed);
    const goal = palette(page).locator(`[data-value="${address}"]`);
    await expect(goal).toBeVisible();
    for (let steps = 0; (await goal.getAttribute("aria-selected")) !== "true" && steps < 40; steps++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
  }
});

test("words that are no name can be searched for, or checked as a quotation", async ({ page }) => {
  await ready(page, D);
  await open(page);
  await page.keyboard.type("simply had no role");
  await expect(palette(page).getByRole("option", { name: "Search for “simply had no role”" })).toBeVisible();
  await palette(page).getByRole("option", { name: "Check “simply had no role” as a quotation" }).click();
  await expect(page).toHaveURL(`${D}/check?q=simply+had+no+role`);
  await expect(page.getByLabel("The quotation")).toHaveValue("simply had no role");
});

test("switches a setting", async ({ page }) => {
  await ready(page, D);
  await open(page);
  await page.keyboard.type("theme dark");
  await expect(palette(page).getByRole("option", { name: "Theme: dark" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("Escape closes it, and the focus is where it was", async ({ page }) => {
  await ready(page, D);
  const start = page.locator("header").getByRole("button", { name: "Go to", exact: true });
  await start.click();
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(start).toBeFocused();

  // In a field too, where plain keys are letters.
  const field = page.getByLabel("Search the dossier");
  await field.focus();
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();
  await expect(field).toBeFocused();
});

test("with a thousand claims the list stays bounded, and finds each", async ({ page }) => {
  await page.route(`**/api/v1${D}`, async (route) => {
    const dossier = await (await route.fetch()).json();
    const [claim] = dossier.claims;
    const claims = Array.from({ length: 1000 }, (_, index) => ({
      ...claim,
      slug: `made-${index + 1}`,
      number: index + 1,
      title: `Made claim ${index + 1}`,
    }));
    await route.fulfill({ json: { ...dossier, claims } });
  });
  await ready(page, D);
  await open(page);
  await page.keyboard.type("made claim");
  await expect(
    palette(page)
      .getByRole("option", { name: /^Made claim/ })
      .first(),
  ).toBeVisible();
  expect(await palette(page).getByRole("option").count()).toBeLessThan(100);
  await page.keyboard.type(" 987");
  const option = palette(page).getByRole("option", { name: /^Made claim/ });
  await expect(option).toHaveText("Made claim 987Claim 987");
});

test.describe("what goes wrong", () => {
  test.use({ expectedErrors: /Failed to load resource|Failed to fetch|Loading/ });

  test("says that it is loading, and that the names could not be had; trying again helps", async ({
    page,
  }) => {
    await ready(page, D);
    const unanswered: (() => Promise<void>)[] = [];
    await page.route("**/api/v1/dossiers/*/voices", (route) => {
      unanswered.push(() => route.abort());
    });
    await open(page);
    await expect(palette(page).getByText("Loading the claims, sources and voices…")).toBeVisible();
    // What is known already can be used meanwhile.
    await expect(palette(page).getByRole("option", { name: "Agreement" })).toBeVisible();
    for (const fail of unanswered) await fail();
    await expect(palette(page).getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/api/v1/dossiers/*/voices");
    await palette(page).getByRole("button", { name: "Try again" }).click();
    await expect(palette(page).getByRole("alert")).toHaveCount(0);
    await palette(page).getByRole("combobox").fill("hortensia");
    await expect(
      palette(page)
        .getByRole("option", { name: /Hortensia Bussi/ })
        .first(),
    ).toBeVisible();
  });

  test("says that the palette itself could not be loaded; trying again helps", async ({ page }) => {
    await ready(page, D);
    await page.waitForLoadState("networkidle");
    await page.route("**/_next/static/chunks/**", (route) => route.abort());
    await page.keyboard.press("Control+k");
    await expect(palette(page).getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/_next/static/chunks/**");
    await palette(page).getByRole("button", { name: "Try again" }).click();
    await expect(palette(page).getByRole("combobox")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("is not offered", async ({ page }) => {
    await page.goto(D);
    await expect(page.getByRole("button", { name: /^Go to/ })).toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("opens from the menu, and fits", async ({ page }) => {
    await ready(page, D);
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("button", { name: "Go to…" }).tap();
    await palette(page).getByRole("combobox").fill("allende");
    await expect(palette(page).getByRole("option", { name: /How Allende died/ })).toBeVisible();
    expect(await overflow(page)).toBe(0);
    const box = await palette(page).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(box?.height).toBeLessThanOrEqual(844);
    await palette(page).getByRole("button", { name: "Close" }).tap();
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole("button", { name: "Menu" })).toBeFocused();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("accessible, empty and with results", async ({ page }) => {
      await ready(page, D);
      await open(page);
      await expect(palette(page).getByRole("option").first()).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.type("allende");
      await expect(palette(page).getByRole("group", { name: "Claims" })).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}
