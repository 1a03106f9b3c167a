import { apiNumbers } from "#lib/schema/api-numbers";
import { axe, expect, LOOKS, overflow, test } from "./support";

const NUMBERS = "/dossiers/chile-1973/numbers";

test("every figure stands beside its quotation, with who says so", async ({ page }) => {
  await page.goto(NUMBERS);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Numbers");
  const figures = page.locator("article.num-f");
  expect(await figures.count()).toBeGreaterThan(0);
  const bare = await figures.evaluateAll((all) =>
    all.filter(
      (figure) =>
        !figure.querySelector("figure.q .q-exact")?.textContent ||
        !/\d/.test(figure.querySelector(".an b")?.textContent ?? "") ||
        !/: (held|denied|relayed|mentioned)/.test(figure.querySelector(".an small")?.textContent ?? "") ||
        !figure.querySelector(".chain b"),
    ),
  );
  expect(bare).toHaveLength(0);
});

test("a scale holds figures of one thing only, and says in words what it draws", async ({
  page,
  request,
}) => {
  const response = await request.get(`/api/v1${NUMBERS}`);
  const { claims } = apiNumbers.parse(await response.json());
  const groups = claims.flatMap((claim) => claim.groups);
  for (const { unit, scope, period, figures } of groups) {
    for (const { quantity } of figures) expect(quantity).toMatchObject({ unit, scope, period });
  }
  await page.goto(NUMBERS);
  await expect(page.locator(".num-g")).toHaveCount(groups.length);
  await expect(page.locator("figure.scale")).toHaveCount(
    groups.filter(({ figures }) => figures.length > 1).length,
  );
  for (const scale of await page.locator("figure.scale").all()) {
    await expect(scale).toContainText(/^To scale, in .+, from [\d,.]+ to [\d,.]+\./);
    expect(await scale.locator("li .what").count()).toBe(await scale.locator("svg.drawn").count());
  }
});

test("context opens in place, and the figure leads to its claim", async ({ page }) => {
  await page.goto(NUMBERS);
  await page
    .getByRole("link", { name: /^Context/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/numbers\?context=\w+#q-\w+$/);
  await expect(page.locator("figure.q.open mark")).toHaveCount(1);
  await page.locator(".num h2 a").first().click();
  await expect(page).toHaveURL(/\/claims\//);
});

test("a malformed address is the page itself; an unknown dossier is not found", async ({ page, request }) => {
  expect((await page.goto(`${NUMBERS}?context=%27%20OR%201`))?.status()).toBe(200);
  await expect(page.locator("figure.q.open")).toHaveCount(0);
  expect((await request.get("/dossiers/nowhere/numbers")).status()).toBe(404);
  expect((await request.get("/api/v1/dossiers/nowhere/numbers")).status()).toBe(404);
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("accessible, and nothing is wider than the window", async ({ page }) => {
      await page.goto(NUMBERS);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}
