import { expect, shifted, test } from "./support";

const DOSSIER = "/dossiers/chile-1973";

const PAGES = [
  DOSSIER,
  `${DOSSIER}?cell=how-allende-died.downfall-allende`,
  `${DOSSIER}/claims/how-allende-died`,
  `${DOSSIER}/claims/how-allende-died?view=answer`,
  `${DOSSIER}/claims/how-allende-died?view=voice`,
  `${DOSSIER}/sources`,
  `${DOSSIER}/sources/downfall-allende`,
  `${DOSSIER}/sources/downfall-allende?claim=how-allende-died`,
  `${DOSSIER}/compare`,
  `${DOSSIER}/compare?left=socialist-worker&right=downfall-allende&claim=how-allende-died`,
  `${DOSSIER}/voices`,
  `${DOSSIER}/voices/hortensia-bussi`,
  `${DOSSIER}/agreement`,
  `${DOSSIER}/numbers`,
  `${DOSSIER}/search?q=Allende`,
  `${DOSSIER}/check`,
  "/shortcuts",
];

for (const width of [1440, 390]) {
  for (const path of PAGES) {
    test(`nothing moves at ${width} px while ${path} loads`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await shifted(page)).toBeLessThan(0.005);
    });
  }
}

test("what moves is noticed", async ({ page }) => {
  await page.goto(DOSSIER);
  await page.evaluate(() => {
    const block = document.createElement("div");
    block.style.height = "300px";
    document.querySelector("main")?.prepend(block);
  });
  expect(await shifted(page)).toBeGreaterThan(0.01);
});
