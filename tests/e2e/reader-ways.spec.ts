/** The ways through a text: permalinks, steps, contents, the strip, and on to the next source. */

import type { Page } from "@playwright/test";
import { expect, ready, test } from "./support";

const D = "/dossiers/chile-1973";
const DOWNFALL = `${D}/sources/downfall-allende`;
const SOURCES = ["mexico-exiles", "power-resisters", "socialist-worker", "downfall-allende"] as const;

/** The script that knows where the reader is has run when the contents mark a part. */
async function withScript(page: Page, address: string): Promise<void> {
  await ready(page, address);
  await expect(page.locator(".toc a[aria-current]")).toHaveCount(1);
}

async function quotationsOf(page: Page, source: string): Promise<string[]> {
  await page.goto(`${D}/sources/${source}`);
  return page.locator(".txt [id^='q-']").evaluateAll((all) => all.map((one) => one.id.slice("q-".length)));
}

for (const source of SOURCES) {
  test(`${source}: permalinks land on the words that are quoted`, async ({ page, request }) => {
    test.slow();
    const ids = await quotationsOf(page, source);
    expect(ids.length).toBeGreaterThan(0);
    // Every one has its place; eight, evenly spread, are followed.
    const step = Math.ceil(ids.length / 8);
    for (const id of ids.filter((_, index) => index % step === 0)) {
      const { exact } = await (await request.get(`/api/v1/quotations/${id}`)).json();
      await page.goto(`/quotations/${id}`);
      await expect(page).toHaveURL(new RegExp(`quotation=${id}#q-${id}$`));
      const target = page.locator(`[id="q-${id}"]`);
      await expect(target).toBeInViewport();
      await expect(target).toBeFocused();
      expect(await target.evaluate((one) => one.matches(":target"))).toBe(true);
      const pieces = await page.locator(".hl.chosen").evaluateAll((all) => all.map((one) => one.textContent));
      expect(pieces.join("")).toBe(exact.replaceAll(/\n+/g, ""));
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a permalink is focused and marked, and the steps are links", async ({ page, request }) => {
    const [id] = await quotationsOf(page, "downfall-allende");
    await page.goto(`/quotations/${id}`);
    await expect(page.locator(`[id="q-${id}"]`)).toBeInViewport();
    await expect(page.locator(`[id="q-${id}"]`)).toBeFocused();
    const { exact } = await (await request.get(`/api/v1/quotations/${id}`)).json();
    const pieces = await page.locator(".hl.chosen").allTextContents();
    expect(pieces.join("")).toBe(exact.replaceAll(/\n+/g, ""));

    await page.goto(DOWNFALL);
    const steps = page.getByRole("navigation", { name: "Quotations", exact: true });
    await steps.getByRole("link", { name: "Next quotation" }).click();
    await expect(steps).toContainText(/^\s*1 of \d+/);
    await steps.getByRole("link", { name: "Previous quotation" }).click();
    await expect(steps).toContainText(/(\d+) of \1/);
    await expect(page.locator(".hl.chosen").first()).toBeInViewport();
  });
});

test("] and [ go through all quotations from where the reader is", async ({ page }) => {
  await withScript(page, DOWNFALL);
  const paragraph = page.locator("#p-60");
  await paragraph.evaluate((one) => one.scrollIntoView());
  const place = () =>
    page.evaluate(() => document.querySelector(".txt :target")?.getBoundingClientRect().top ?? 0);
  const top = async () => (await paragraph.boundingBox())?.y ?? 0;
  const number = () =>
    page.evaluate(() => Number(document.querySelector(":target")?.closest(".pr")?.id.slice(2)));
  await page.keyboard.press("]");
  await expect.poll(number).toBeGreaterThanOrEqual(60);
  const after = await number();
  const first = page.url();
  await expect(page.locator(".txt :target")).toBeInViewport();
  await page.keyboard.press("]");
  await expect.poll(() => page.url()).not.toBe(first);
  await page.keyboard.press("[");
  await expect.poll(() => page.url()).toBe(first);
  // Back at the paragraph: the one before is above it.
  await paragraph.evaluate((one) => one.scrollIntoView());
  await page.evaluate(() => window.scrollBy(0, 4000));
  await expect.poll(async () => (await top()) < 0 && (await place()) < 0).toBe(true);
  await page.keyboard.press("[");
  await expect.poll(number).toBeGreaterThan(after);
  await expect(page.getByRole("navigation", { name: "Quotations", exact: true })).toContainText(/\d+ of \d+/);
});

test("with a claim in view the keys go through its quotations; the address and Back follow", async ({
  page,
}) => {
  await withScript(page, `${DOWNFALL}?claim=us-role-in-the-coup`);
  const steps = page.getByRole("navigation", { name: "Quotations of this claim" });
  await page.keyboard.press("]");
  await expect(steps).toContainText("1 of");
  const first = page.url();
  await page.keyboard.press("]");
  await expect(steps).toContainText("2 of");
  await expect(page.locator(".hl.chosen.on").first()).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(first);
  await expect(steps).toContainText("1 of");
  await page.reload();
  await expect(steps).toContainText("1 of");
});

test("from a note that has the focus the key goes on after its words", async ({ page }) => {
  await withScript(page, DOWNFALL);
  const note = page.locator("#p-4 .mn li > a").first();
  await note.focus();
  await page.keyboard.press("]");
  await expect
    .poll(() => page.evaluate(() => document.querySelector(":target")?.closest(".pr")?.id))
    .toBe("p-4");
});

test("a note and its words show one another", async ({ page }) => {
  await withScript(page, DOWNFALL);
  const note = page.locator("#p-4 .mn li > a").first();
  await note.hover();
  await expect(page.locator("#p-4 .hl.pointed").first()).toBeVisible();
  const id = (await note.getAttribute("data-of"))?.split(" ")[0];
  await page.locator(`#p-4 [data-quotations~="${id}"]`).first().hover();
  await expect(note).toHaveClass(/pointed/);
});

test("the contents and the strip mark where the reader is", async ({ page }) => {
  await withScript(page, DOWNFALL);
  await expect(page.locator(".toc a").first()).toHaveAttribute("aria-current", "location");
  await page.locator(".toc a").nth(2).click();
  await expect(page.locator(".toc a").nth(2)).toHaveAttribute("aria-current", "location");
  await expect(page.locator(".toc a[aria-current]")).toHaveCount(1);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(page.locator(".tenths a").last()).toHaveAttribute("aria-current", "location");
});

test("the strip leads from the keyboard to each tenth of the text", async ({ page }) => {
  await page.goto(DOWNFALL);
  const strip = page.getByRole("navigation", { name: "Where the quotes fall" });
  const tenths = strip.getByRole("link");
  expect(await tenths.count()).toBeGreaterThan(5);
  await expect(tenths.first()).toHaveAccessibleName(/^Paragraphs? \d+.*: [\d,]+ quotations?/);
  for (const box of await tenths.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()),
  )) {
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.height).toBeGreaterThanOrEqual(24);
  }
  await tenths.nth(4).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".txt :target")).toBeInViewport();
});

test("what is not the source’s own words is there, dimmed", async ({ page }) => {
  await page.goto(DOWNFALL);
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  const body = await colour(".pr.body .v");
  expect(await colour(".apart.comment .v")).not.toBe(body);
  expect(await colour(".pr.footnote .v")).not.toBe(body);
  await expect(page.locator(".apart.comment .v").first()).toBeVisible();
});

test("the sources before and after, with the same claim in view", async ({ page }) => {
  await page.goto(`${D}/sources/power-resisters?claim=us-role-in-the-coup`);
  const neighbours = page.getByRole("navigation", { name: "Neighbouring sources" });
  const address = new URL(page.url()).pathname;
  await neighbours.getByRole("link", { name: /Next source/ }).click();
  await expect(page).toHaveURL(/claim=us-role-in-the-coup/);
  expect(new URL(page.url()).pathname).not.toBe(address);
  await neighbours.getByRole("link", { name: /Previous source/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(address);
});
