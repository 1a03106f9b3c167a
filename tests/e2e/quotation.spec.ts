import { expect, test } from "./support";

for (const [id, source] of [
  ["nxxs9lfaxi", "downfall-allende"],
  ["vxg69pvxxe", "socialist-worker"],
  ["xk84djg7sb", "mexico-exiles"],
] as const) {
  test(`the permalink of ${id} lands on its words, marked, in its version`, async ({ page, request }) => {
    const quotation = await (await request.get(`/api/v1/quotations/${id}`)).json();
    await page.goto(`/quotations/${id}`);
    await expect(page).toHaveURL(
      new RegExp(`/sources/${source}\\?version=1&claim=[\\w-]+&quotation=${id}#q-${id}$`),
    );
    await expect(page.locator(`#q-${id}`)).toBeAttached();
    const chosen = page.locator("mark.chosen");
    expect((await chosen.allTextContents()).join("")).toBe(quotation.exact);
    await expect(chosen.first()).toBeInViewport();
    // Clear of the bar that stays at the top.
    await expect(async () => {
      const bar = await page.locator(".rd-top").boundingBox();
      const words = await chosen.first().boundingBox();
      expect(words?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    }).toPass();
  });
}

test("a permalink is a redirect that needs no script", async ({ request }) => {
  const response = await request.get("/quotations/nxxs9lfaxi", { maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers().location).toMatch(/#q-nxxs9lfaxi$/);
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: /404/ });

  test("an unknown quotation is a page that says so", async ({ page }) => {
    expect((await page.goto("/quotations/nosuchquote"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
