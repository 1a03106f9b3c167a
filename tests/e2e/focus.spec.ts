/** What has the keyboard's focus is seen: not behind a head that stays, a panel, or clipped away. */

import type { Page } from "@playwright/test";
import { expect, test } from "./support";

const DOSSIER = "/dossiers/chile-1973";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Goes backwards from the end of the page, and names what it meets of which nothing is on top. */
async function hiddenBackwards(page: Page, steps: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("Shift+Tab");
    const name = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const seen = [...one.getClientRects()].some((box) =>
        [0.2, 0.5, 0.8].some((part) => {
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part);
          return top !== null && (one.contains(top) || top.contains(one));
        }),
      );
      return seen ? null : `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`;
    });
    if (name !== null) hidden.push(name);
  }
  return hidden;
}

for (const [address, steps] of [
  [`${DOSSIER}?cell=who-was-responsible.mexico-exiles`, 150],
  [`${DOSSIER}/claims/us-role-in-the-coup`, 120],
  [`${DOSSIER}/claims/us-role-in-the-coup?view=answer`, 120],
  [`${DOSSIER}/sources/downfall-allende?find=CIA`, 150],
] as const) {
  test(`backwards through ${address} nothing in focus is behind a head`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    expect(await hiddenBackwards(page, steps)).toEqual([]);
  });
}

for (const [width, height] of [
  [640, 400],
  [390, 700],
] as const) {
  test(`at ${width} px the panel leaves the foot of the page to be seen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${DOSSIER}?cell=who-was-responsible.mexico-exiles`);
    expect(await hiddenBackwards(page, 12)).toEqual([]);
  });
}

test("on a phone the heads of the matrix show when the keyboard gets there", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(DOSSIER);
  const links = page.locator(".mx thead a");
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    await link.focus();
    const seen = await link.evaluate((one) => {
      const box = one.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + 4, box.y + box.height / 2);
      return top !== null && one.contains(top);
    });
    expect(seen).toBe(true);
  }
});
