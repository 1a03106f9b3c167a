import type { Page } from "@playwright/test";
import { WIDE } from "#tests/support/wide-dossier";
import { expect } from "./overview-matrix";
import { axe, overflow } from "./support";
import { test } from "./wide-server";

/** The overview of twelve sources and more than a hundred claims, on a server of its own. */

const [FIRST, SECOND] = WIDE.topics;
const TOTAL = WIDE.topics.reduce((sum, size) => sum + size, 0);
const MOST = 100;

// One server for all of them: they run one after another, and each whether or not the one before it passed.
test.describe.configure({ mode: "default" });

const claims = (page: Page) => page.locator("tr.row");
const says = (page: Page) => page.locator(".shown");

test("the plain address shows the first topic, page by page, and links to the others", async ({
  page,
  home,
}) => {
  await page.goto(home);
  await expect(claims(page)).toHaveCount(MOST);
  await expect(says(page)).toContainText(
    `${FIRST} of ${TOTAL} claims are in “The topic-1”; 1 to ${MOST} are on this page.`,
  );
  await expect(says(page)).toContainText("Filters, orders and the search look through all topics.");
  const pages = page.getByRole("navigation", { name: "Pages of claims" });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(claims(page)).toHaveCount(FIRST - MOST);
  await expect(pages.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");

  const topics = page.getByRole("navigation", { name: "Topics" }).getByRole("link");
  await expect(topics).toHaveCount(WIDE.topics.length);
  await expect(topics.first()).toHaveAttribute("aria-current", "true");
  await topics.nth(1).click();
  await expect(page).toHaveURL(/\?topic=topic-2$/);
  await expect(claims(page)).toHaveCount(SECOND);
});

test("filters and the search look through all topics, which then narrow them", async ({ page, home }) => {
  await page.goto(`${home}?topic=topic-2`);
  await page.getByRole("link", { name: /^Where they disagree/ }).click();
  await expect(page).toHaveURL(/\?state=disagree$/);
  await expect(says(page)).toContainText(`of ${TOTAL} claims fit, in all topics`);
  await page
    .getByRole("navigation", { name: "Topics" })
    .getByRole("link", { name: /^The topic-3/ })
    .click();
  await expect(page).toHaveURL(/\?topic=topic-3&state=disagree$/);
  await expect(says(page)).toContainText("fit, in “The topic-3”");
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(page).toHaveURL(home);

  await page.goto(`${home}?q=claim-1-107`);
  await expect(claims(page)).toHaveCount(1);
  await expect(claims(page).getByRole("rowheader")).toContainText("claim-1-107");
});

test("twelve sources scroll by themselves, under their heads and beside their claims", async ({
  page,
  home,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(home);
  expect(await overflow(page)).toBe(0);
  const region = page.getByRole("region", { name: "Claims by source" });
  await region.focus();
  await expect(region).toBeFocused();
  await region.evaluate((element) => element.scrollTo({ left: 700, top: 900, behavior: "instant" }));
  // The three are measured one after another, while the focus may still be scrolling the page.
  await expect(async () => {
    const frame = await region.boundingBox();
    const head = await page.locator(".mx thead th").last().boundingBox();
    const claim = await claims(page).nth(8).getByRole("rowheader").boundingBox();
    expect(Math.abs((head?.y ?? 0) - (frame?.y ?? -99))).toBeLessThan(3);
    expect(Math.abs((claim?.x ?? 0) - (frame?.x ?? -99))).toBeLessThan(3);
  }).toPass({ timeout: 20_000 });
  await expect(page.locator(".mx thead th")).toHaveCount(WIDE.sources + 2);
});

test("on a phone each claim is a short table of twelve", async ({ page, home }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${home}?topic=topic-3`);
  expect(await overflow(page)).toBe(0);
  await expect(claims(page).first().getByRole("cell")).toHaveCount(WIDE.sources + 1);
  await expect(page.getByRole("columnheader")).toHaveCount(WIDE.sources + 2);
  expect(await axe(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page, home }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${home}?topic=topic-3`);
    expect(await axe(page)).toEqual([]);
  });
}
