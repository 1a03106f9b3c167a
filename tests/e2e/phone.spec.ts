/** On a phone: what is touched is large enough, and text at twice its size stays within the window. */

import { expect, overflow, test } from "./support";

const DOSSIER = "/dossiers/chile-1973";
const CLAIM = `${DOSSIER}/claims/us-role-in-the-coup`;

test.use({ viewport: { width: 390, height: 844 } });

const TARGETS = [
  [DOSSIER, [".bar .word", ".bar .dos", ".mx .row > th a", ".mx .cell", ".mx .none"]],
  [CLAIM, [".switch a", ".col-h h2 > a", ".chain a", ".related li > a"]],
  [`${DOSSIER}/sources/downfall-allende`, ["a.pn"]],
  [`${DOSSIER}/search?q=CIA`, [".kwic .pn"]],
  [`${DOSSIER}/check?q=the+coup+was`, [".chain a"]],
  [`${DOSSIER}/numbers`, [".chain a"]],
] as const;

for (const [address, selectors] of TARGETS) {
  test(`each target is 44 px high: ${address}`, async ({ page }) => {
    await page.goto(address);
    for (const selector of selectors) {
      const heights = await page
        .locator(selector)
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
        );
      expect(heights.length, selector).toBeGreaterThan(0);
      expect(Math.min(...heights), selector).toBeGreaterThanOrEqual(44);
    }
  });
}

for (const address of [
  DOSSIER,
  CLAIM,
  `${DOSSIER}/sources/downfall-allende`,
  `${DOSSIER}/compare?left=downfall-allende&right=power-resisters`,
  `${DOSSIER}/search?q=CIA`,
  `${DOSSIER}/voices`,
  `${DOSSIER}/agreement`,
  `${DOSSIER}/numbers`,
]) {
  test(`text at twice its size is not wider than the window: ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await overflow(page)).toBe(0);
  });
}
