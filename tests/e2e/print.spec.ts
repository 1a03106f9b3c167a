/** Sheets of paper. What stands on them: take.spec.ts. Here: that there are any, since columns can be laid out so
 * that the browser never finds where to break them. */

import { expect, test } from "./support";

const DOSSIER = "/dossiers/chile-1973";

const PAGES = [
  `${DOSSIER}/claims/us-role-in-the-coup`,
  `${DOSSIER}/claims/us-role-in-the-coup?view=answer`,
  `${DOSSIER}/claims/us-role-in-the-coup?view=voice`,
  `${DOSSIER}/claims/who-was-responsible`,
  `${DOSSIER}/claims/was-allende-a-democrat`,
  `${DOSSIER}/claims/number-killed`,
  `${DOSSIER}/voices/salvador-allende`,
  `${DOSSIER}/voices/hortensia-bussi`,
];

for (const landscape of [true, false]) {
  for (const address of PAGES) {
    test(`${address} is printed ${landscape ? "lying" : "upright"}`, async ({ page }) => {
      // Otherwise a browser that hangs is waited for as long as for a whole test.
      test.setTimeout(60_000);
      await page.goto(address);
      const pdf = (await page.pdf({ format: "A4", landscape })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0);
    });
  }
}

test("the columns begin where there is room, below the answers", async ({ page }) => {
  await page.goto(`${DOSSIER}/claims/us-role-in-the-coup`);
  await page.emulateMedia({ media: "print" });
  const breaks = await page
    .locator(".viewbar, .cols, .cols > .col, .col-h")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(["auto"]));
});
