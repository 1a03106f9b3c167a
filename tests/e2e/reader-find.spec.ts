/** Words looked for in one text. */

import { axe, expect, overflow, ready, test } from "./support";

const D = "/dossiers/chile-1973";
const DOWNFALL = `${D}/sources/downfall-allende`;

test("the field finds words, leads to the first, and counts", async ({ page }) => {
  await page.goto(DOWNFALL);
  await page.getByLabel("Find in this text").fill("pinera");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/find=pinera.*#h-1$/);
  const places = page.getByRole("navigation", { name: "Places of the words" });
  await expect(places).toContainText(/^\s*1 of \d+/);
  const count = Number(/of (\d+)/.exec((await places.textContent()) ?? "")?.[1]);
  expect(count).toBeGreaterThan(1);
  const words = page.locator("mark.hit");
  await expect(words).toHaveCount(count);
  for (const word of new Set(await words.allTextContents())) expect(word).toMatch(/^Piñera$/i);
  await expect(page.locator("#h-1")).toBeInViewport();
});

test("typographic quotes are folded, and a word may end in *", async ({ page }) => {
  await page.goto(`${DOWNFALL}?find=${encodeURIComponent("allende's")}`);
  expect(await page.locator("mark.hit").first().textContent()).toMatch(/Allende’s/i);
  await page.goto(`${DOWNFALL}?find=soviet*`);
  const forms = new Set((await page.locator("mark.hit").allTextContents()).map((one) => one.toLowerCase()));
  expect(forms).toContain("soviet");
  expect(forms).toContain("soviets");
});

test("hits in quotations leave the quotations whole, and both are seen", async ({ page }) => {
  await page.goto(DOWNFALL);
  const read = () => page.locator(".pr .v").evaluateAll((all) => all.map((one) => one.textContent));
  const before = await read();
  await page.goto(`${DOWNFALL}?find=the&claim=us-role-in-the-coup`);
  expect(await read()).toEqual(before);
  const both = page.locator("mark.hl.on mark.hit").first();
  await expect(both).toBeAttached();
  const shade = (one: Element) => getComputedStyle(one).backgroundColor;
  expect(await both.evaluate(shade)).not.toBe(await page.locator("mark.hl.on").first().evaluate(shade));
  expect(await both.evaluate(shade)).not.toBe("rgba(0, 0, 0, 0)");
});

test("the links and keys go from hit to hit", async ({ page }) => {
  await ready(page, `${DOWNFALL}?find=soviet*`);
  const places = page.getByRole("navigation", { name: "Places of the words" });
  await page.keyboard.press("n");
  await expect(places).toContainText(/^\s*\d+ of \d+/);
  const at = async () => Number(/(\d+) of/.exec((await places.textContent()) ?? "")?.[1]);
  const first = await at();
  await page.keyboard.press("n");
  await expect.poll(at).toBe(first + 1);
  await expect(page).toHaveURL(new RegExp(`hit=${first + 1}#h-${first + 1}$`));
  await expect(page.locator(`#h-${first + 1}`)).toBeInViewport();
  await expect(page.locator(`#h-${first + 1}`)).toHaveClass(/chosen-hit/);
  await page.keyboard.press("p");
  await expect.poll(at).toBe(first);
  await page.reload();
  await expect.poll(at).toBe(first);
});

test("the contents count hits by part", async ({ page }) => {
  await page.goto(`${DOWNFALL}?find=soviet*`);
  const counts = await page.locator(".toc small").allTextContents();
  const sum = counts.reduce((total, words) => total + Number(/^(\d+) hits?$/.exec(words)?.[1] ?? 0), 0);
  await expect(page.locator('[id^="h-"]')).toHaveCount(sum);
});

for (const { name, find, words } of [
  { name: "nothing found", find: "zeppelin", words: /No hit: zeppelin is not in this text/ },
  { name: "no word", find: "—“”*", words: /Nothing to look for/ },
  { name: "words apart", find: "zeppelin coup", words: /zeppelin coup stands nowhere together/ },
]) {
  test(`${name}: the page says so`, async ({ page }) => {
    await page.goto(`${DOWNFALL}?find=${encodeURIComponent(find)}`);
    await expect(page.locator(".found")).toContainText(words);
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page.locator(".found")).toHaveCount(0);
  });
}

test("what cannot be looked for is passed over", async ({ page }) => {
  expect((await page.goto(`${DOWNFALL}?find=${"x".repeat(300)}&hit=-1`))?.status()).toBe(200);
  await expect(page.locator(".found")).toHaveCount(0);
  expect((await page.goto(`${DOWNFALL}?find=coup&hit=99999`))?.status()).toBe(200);
  await expect(page.locator(".chosen-hit")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form and the steps work", async ({ page }) => {
    await page.goto(`${DOWNFALL}?claim=us-role-in-the-coup`);
    await page.getByLabel("Find in this text").fill("junta");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/claim=us-role-in-the-coup/);
    const places = page.getByRole("navigation", { name: "Places of the words" });
    await places.getByRole("link", { name: "Next hit" }).click();
    await expect(places).toContainText("1 of");
    await places.getByRole("link", { name: "Previous hit" }).click();
    await expect(places).toContainText(/(\d+) of \1/);
    await expect(page.locator(".chosen-hit").first()).toBeInViewport();
  });
});

test("nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${DOWNFALL}?find=${encodeURIComponent("military aid of the junta")}`);
  expect(await overflow(page)).toBe(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("a text with hits is accessible", async ({ page }) => {
      // A short one: axe looks at every element.
      await page.goto(`${D}/sources/power-resisters?find=coup&hit=2&claim=us-role-in-the-coup`);
      await expect(page.locator("mark.chosen-hit").first()).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });
  });
}
