/** What the script of two texts side by side adds: one line for both, keys, and scrolling together. */

import type { Page } from "@playwright/test";
import { claimWithQuotations, PAIR, withScript } from "./compare-pair";
import { expect, overflow, test } from "./support";

/** The first lines of both chosen quotations, and the card, as they stand in the window. */
function lines(page: Page) {
  return page.evaluate(() =>
    [".pane.left .hl.chosen", ".pane.right .hl.chosen", ".sel"].map((selector) => {
      const { top = Number.NaN, bottom = Number.NaN } =
        document.querySelector(selector)?.getClientRects()[0] ?? {};
      return { top, middle: (top + bottom) / 2, bottom };
    }),
  );
}

async function expectOnOneLine(page: Page): Promise<void> {
  await expect(async () => {
    const [left, right, card] = await lines(page);
    if (!left || !right || !card) throw new Error("Something is not there");
    expect(Math.abs(left.middle - right.middle)).toBeLessThan(2);
    expect(left.middle).toBeGreaterThan(card.top);
    expect(left.middle).toBeLessThan(card.bottom);
  }).toPass();
}

test("both quotations and the card stand on one line, joined by rays", async ({ page }) => {
  const claim = await claimWithQuotations(page);
  await withScript(page, `${PAIR}&claim=${claim}&l=2&r=2`);
  await expectOnOneLine(page);
  for (const side of ["left", "right"]) {
    const ray = page.locator(`.ray.${side}`);
    await expect(ray).toBeVisible();
    const words = await page.locator(`.pane.${side} .wd .v`).first().boundingBox();
    const box = await ray.boundingBox();
    if (!words || !box) throw new Error("Neither text nor ray is laid out");
    // In the margin: it crosses no text.
    if (side === "left") expect(box.x).toBeGreaterThanOrEqual(words.x + words.width - 1);
    else expect(box.x + box.width).toBeLessThanOrEqual(words.x + 1);
  }
});

test("another claim is one link away, and moves both texts", async ({ page }) => {
  await withScript(page, PAIR);
  const link = page.locator(".wheel > ol > li:not(.sel) > a").nth(2);
  const title = (await link.locator(".ct").evaluate((one) => one.firstChild?.textContent)) ?? "";
  await link.click();
  await expect(page).toHaveURL(/claim=/);
  await expect(page.getByRole("status")).toContainText(title);
  await expect(page.getByRole("status")).toContainText(/quotation/);
  await expectOnOneLine(page);
});

test("the keys: claims up and down, quotations left and right, not while a text has the focus", async ({
  page,
}) => {
  const claim = await claimWithQuotations(page);
  await withScript(page, `${PAIR}&claim=${claim}&l=1&r=1`);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/[?&]l=2/);
  await page.keyboard.press("}");
  await expect(page).toHaveURL(/[?&]r=2/);
  await expect(page.getByRole("status")).toHaveText("Both texts at quotation 2");
  await page.keyboard.press("{");
  await expect(page).toHaveURL(/[?&]r=1/);
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/[?&]l=1/);
  const question = page.locator(".sel h3");
  const before = await question.textContent();
  await page.keyboard.press("ArrowDown");
  await expect(question).not.toHaveText(before ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(question).toHaveText(before ?? "");
  const opened = Number((await page.locator(".stp .left > a[data-align]").textContent())?.match(/\d+/)?.[0]);
  // The brackets go on; by the time that they have, an arrow that went on too would have shown.
  const text = page.getByRole("region", { name: "Text of Socialist Worker" });
  await text.focus();
  await page.keyboard.press("ArrowDown");
  await expect(text).toBeFocused();
  await page.keyboard.press("]");
  await expect(page).toHaveURL(new RegExp(`[?&]l=${opened + 1}`));
  await expect(question).toHaveText(before ?? "");
  expect(new URL(page.url()).searchParams.get("claim")).toBe(claim);
});

test("scrolling together is a state of the page, and moves the other text", async ({ page }) => {
  await withScript(page, `${PAIR}&lock=on`);
  const lock = page.getByRole("button", { name: "Scroll together" });
  await expect(lock).toHaveAttribute("aria-pressed", "true");
  const tops = () =>
    page.locator(".cmp .scroll").evaluateAll((texts) => texts.map((text) => Math.round(text.scrollTop)));
  const scrollLeft = async () => {
    await page.locator(".pane.left .scroll").hover();
    await page.mouse.wheel(0, 600);
  };
  const before = await tops();
  await scrollLeft();
  await expect(async () => {
    const after = await tops();
    expect(after[0]).toBeGreaterThan(before[0] ?? 0);
    expect(after[1]).toBeGreaterThan(before[1] ?? 0);
  }).toPass();
  await lock.click();
  await expect(page).not.toHaveURL(/lock/);
  await expect(lock).toHaveAttribute("aria-pressed", "false");
  const [left, right] = await tops();
  await scrollLeft();
  await expect(async () => expect((await tops())[0]).toBeGreaterThan(left ?? 0)).toPass();
  // The other text would follow within a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  expect((await tops())[1]).toBe(right);
});

test("fits a window of middle width", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await withScript(page, PAIR);
  expect(await overflow(page)).toBe(0);
  await expectOnOneLine(page);
});
