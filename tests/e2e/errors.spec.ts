import { axe, expect, test } from "./support";

const MISSING = [
  { path: "/nowhere", says: "There is nothing here" },
  { path: "/dossiers", says: "There is nothing here" },
  { path: "/dossiers/nowhere", says: "There is nothing here" },
  { path: "/dossiers/nowhere/sources", says: "There is nothing here" },
  { path: "/dossiers/chile-1973/nowhere", says: "This dossier has no such page" },
  { path: "/dossiers/chile-1973/claims/nowhere", says: "This dossier has no such page" },
  { path: "/dossiers/chile-1973/sources/nowhere", says: "This dossier has no such page" },
];

// The browser itself notes the status of the page on its console.
test.use({ expectedErrors: /status of 404/ });

for (const { path, says } of MISSING) {
  test(`${path} answers 404 and helps`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: says })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("main").getByRole("link").first().click();
    await expect(page.getByRole("table", { name: /^Claims by source/ })).toBeVisible();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a missing page is whole as well", async ({ page }) => {
    const response = await page.goto("/dossiers/chile-1973/claims/nowhere");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "All claims" })).toHaveAttribute(
      "href",
      "/dossiers/chile-1973",
    );
  });
});
