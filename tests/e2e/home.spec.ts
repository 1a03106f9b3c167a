import { expect, test } from "./support";

test("with one dossier the front page is its overview, whose address is the dossier's", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Chile, 1973" })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Claims by source/ })).toBeVisible();
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/dossiers\/chile-1973$/);
  await page.getByRole("link", { name: /^Where they disagree/ }).click();
  await expect(page).toHaveURL("/dossiers/chile-1973?state=disagree");
});

test("the keyboard reaches the content first", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("robots are led to a sitemap of pages that exist", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  const sitemap = new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "").pathname;
  const map = await (await request.get(sitemap)).text();
  const pages = [...map.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  expect(pages).toContain("/dossiers/chile-1973");
  expect(pages).toContain("/dossiers/chile-1973/sources/downfall-allende");
  for (let at = 0; at < pages.length; at += 8) {
    const some = pages.slice(at, at + 8);
    const answers = await Promise.all(some.map(async (path) => [path, (await request.get(path)).status()]));
    expect(answers).toEqual(some.map((path) => [path, 200]));
  }
});
