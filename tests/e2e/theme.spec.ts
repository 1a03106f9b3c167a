import type { Page } from "@playwright/test";
import { axe, expect, test } from "./support";

const PAPER = { light: "rgb(250, 249, 246)", dark: "rgb(22, 21, 19)" };

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`follows a ${colorScheme} system until the reader chooses`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    expect(await paper(page)).toBe(PAPER[colorScheme]);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, colorScheme: "light" });

    test("a choice lasts, in the page as it arrives, and leads back to where it was made", async ({
      page,
    }) => {
      const address = "/dossiers/chile-1973?state=contradict";
      await page.goto(address);
      await page.getByRole("button", { name: "Theme: system" }).click();
      await page.getByRole("button", { name: "Dark" }).click();
      await expect(page).toHaveURL(address);
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      const html = await (await page.request.get("/")).text();
      expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);

      await page.getByRole("button", { name: "Theme: dark" }).click();
      await page.getByRole("button", { name: "As the system" }).click();
      await expect(page.getByRole("button", { name: "Theme: system" })).toBeVisible();
      await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    });
  });
}

test("the chosen theme outranks the system's, and axe finds nothing serious in it", async ({
  page,
  context,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await context.addCookies([{ name: "theme", value: "light", url: baseURL }]);
  await page.goto("/");
  expect(await paper(page)).toBe(PAPER.light);
  await page.getByRole("button", { name: "Theme: light" }).click();
  expect(await axe(page)).toEqual([]);
});

test("nonsense in the cookie is no theme", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "theme", value: "%22%3E%3Cscript%3E", url: baseURL }]);
  await page.goto("/");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test.describe("the form's address", () => {
  const post = { form: { theme: "dark" }, maxRedirects: 0 };

  test("leads to a path of this site only", async ({ request, baseURL }) => {
    const cases = [
      { referer: `${baseURL}/dossiers/chile-1973?q=a`, location: "/dossiers/chile-1973?q=a" },
      { referer: `${baseURL}//evil.example/x`, location: "/evil.example/x" },
      { referer: "https://evil.example/dossiers/chile-1973", location: "/" },
      { referer: "not an address", location: "/" },
    ];
    for (const { referer, location } of cases) {
      const response = await request.post("/theme", { ...post, headers: { referer } });
      expect(response.status(), referer).toBe(303);
      expect(response.headers().location, referer).toBe(location);
    }
    expect((await request.post("/theme", post)).headers().location).toBe("/");
  });

  test("refuses what is no theme", async ({ request }) => {
    for (const data of ["theme=pink", "other=dark", "", "theme=dark%3B%20Domain%3Dexample.org"]) {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const response = await request.post("/theme", { data, headers, maxRedirects: 0 });
      expect(response.status()).toBe(400);
      expect(response.headers()["set-cookie"]).toBeUndefined();
    }
  });
});
