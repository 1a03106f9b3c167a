import type { Page } from "@playwright/test";
import { axe, expect, overflow, overlapsInBar, ready, test } from "./support";

const D = "/dossiers/chile-1973";
const PAPER = { light: "rgb(250, 249, 246)", dark: "rgb(22, 21, 19)" };

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** The size, in pixels, of what the selector finds first. */
function textSize(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

async function choose(page: Page, value: string) {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.locator("#settings").getByRole("button", { name: value, exact: true }).click();
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`follows a ${colorScheme} system until the reader chooses`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    expect(await paper(page)).toBe(PAPER[colorScheme]);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "light" });

  test("a choice lasts, in the page as it arrives, and leads back to where it was made", async ({ page }) => {
    const address = `${D}?state=contradict`;
    await page.goto(address);
    await choose(page, "Dark");
    await expect(page).toHaveURL(address);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await choose(page, "125");
    await expect(page.locator("html")).toHaveAttribute("data-text", "125");
    await choose(page, "Wide");
    await expect(page.locator("html")).toHaveAttribute("data-width", "wide");
    const html = await (await page.request.get("/")).text();
    const root = /^<!DOCTYPE html><html[^>]*>/.exec(html)?.[0];
    for (const attribute of ['data-theme="dark"', 'data-text="125"', 'data-width="wide"']) {
      expect(root).toContain(attribute);
    }
    await choose(page, "System");
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await expect(page.locator("html")).toHaveAttribute("data-text", "125");
  });
});

test.describe("with scripts", () => {
  test.use({ colorScheme: "light" });

  test("a choice shows at once, without a new page, and lasts", async ({ page }) => {
    await ready(page, `${D}/voices`);
    await page.evaluate(() => Object.assign(window, { samePage: true }));
    await choose(page, "Dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await paper(page)).toBe(PAPER.dark);
    const settings = page.locator("#settings");
    await expect(settings.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
    await expect(settings.getByRole("button", { name: "System" })).toHaveAttribute("aria-pressed", "false");
    expect(await page.evaluate(() => "samePage" in window)).toBe(true);
    await expect(async () => {
      const html = await (await page.request.get("/")).text();
      expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);
    }).toPass();
  });
});

test.describe("where the server does not answer", () => {
  test.use({ expectedErrors: /503/ });

  test("says that a choice was not kept", async ({ page }) => {
    await ready(page, `${D}/voices`);
    await page.route("**/settings", (route) => route.fulfill({ status: 503, body: "" }));
    await choose(page, "150");
    await expect(page.locator("html")).toHaveAttribute("data-text", "150");
    await expect(page.locator("#settings [role=status]")).toContainText("Not kept");
  });
});

test("the chosen theme outranks the system's, and axe finds nothing serious in it", async ({
  page,
  context,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await context.addCookies([{ name: "theme", value: "light", url: baseURL }]);
  await page.goto(`${D}/sources`);
  expect(await paper(page)).toBe(PAPER.light);
  await page.getByRole("button", { name: "Settings" }).click();
  expect(await axe(page)).toEqual([]);
});

test("nonsense in the cookies is no choice", async ({ page, context, baseURL }) => {
  for (const name of ["theme", "text", "width"]) {
    await context.addCookies([{ name, value: "%22%3E%3Cscript%3E", url: baseURL }]);
  }
  await page.goto("/");
  for (const name of ["theme", "text", "width"]) {
    await expect(page.locator("html")).not.toHaveAttribute(`data-${name}`);
  }
});

test("the text size is that of the source's words and of everything else", async ({
  page,
  context,
  baseURL,
}) => {
  const reader = `${D}/sources/downfall-allende`;
  const measured = ["#p-2 .v", "h1", ".bar .word", ".rail"];
  await page.goto(reader);
  const before = await Promise.all(measured.map((selector) => textSize(page, selector)));
  await context.addCookies([{ name: "text", value: "125", url: baseURL }]);
  await page.goto(reader);
  const after = await Promise.all(measured.map((selector) => textSize(page, selector)));
  expect(after).toEqual(before.map((size) => size * 1.25));
});

test("the reading width is that of a line of the source's text", async ({ page, context, baseURL }) => {
  await page.setViewportSize({ width: 1700, height: 900 });
  const widths: number[] = [];
  for (const value of ["narrow", "normal", "wide"]) {
    await context.addCookies([{ name: "width", value, url: baseURL }]);
    await page.goto(`${D}/sources/downfall-allende`);
    widths.push((await page.locator("#p-4 .wd").boundingBox())?.width ?? 0);
  }
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(new Set(widths).size).toBe(3);
});

test.describe("at the largest text", () => {
  const pages = [
    "",
    "/claims/how-allende-died",
    "/sources",
    "/sources/downfall-allende",
    "/voices",
    "/check",
  ];
  for (const width of [390, 1024, 1440]) {
    test(`${width} wide: nothing is wider than the window, and no part of the bar covers another`, async ({
      page,
      context,
      baseURL,
    }) => {
      await context.addCookies([{ name: "text", value: "150", url: baseURL }]);
      await page.setViewportSize({ width, height: 900 });
      for (const path of pages) {
        await page.goto(D + path);
        expect(await overflow(page), path).toBe(0);
        expect(await overlapsInBar(page), path).toEqual([]);
      }
    });
  }
});

test.describe("the form's address", () => {
  const post = { form: { theme: "dark" }, maxRedirects: 0 };

  test("leads to a path of this site only", async ({ request, baseURL }) => {
    const cases = [
      { referer: `${baseURL}${D}?q=a`, location: `${D}?q=a` },
      { referer: `${baseURL}//evil.example/x`, location: "/evil.example/x" },
      { referer: "https://evil.example/dossiers/chile-1973", location: "/" },
      { referer: "not an address", location: "/" },
    ];
    for (const { referer, location } of cases) {
      const response = await request.post("/settings", { ...post, headers: { referer } });
      expect(response.status(), referer).toBe(303);
      expect(response.headers().location, referer).toBe(location);
    }
    expect((await request.post("/settings", post)).headers().location).toBe("/");
  });

  test("refuses what is no setting", async ({ request }) => {
    for (const data of ["theme=pink", "text=200", "other=dark", "", "theme=dark%3B%20Domain%3Dexample.org"]) {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const response = await request.post("/settings", { data, headers, maxRedirects: 0 });
      expect(response.status()).toBe(400);
      expect(response.headers()["set-cookie"]).toBeUndefined();
    }
  });
});
