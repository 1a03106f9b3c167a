/** What two texts side by side say of what their sources hold, in full and in numbers that go with Agreement's. */

import { apiComparison } from "#lib/schema/api-compare";
import { COMPARE, PAIR } from "./compare-pair";
import { expect, overflow, test } from "./support";

test("opens at what each source holds; what it denies does not come before that", async ({
  page,
  request,
}) => {
  const claim = "us-role-in-the-coup";
  const { shared, quotations } = apiComparison.parse(
    await (await request.get(`/api/v1${PAIR}&claim=${claim}`)).json(),
  );
  expect(shared.find((one) => one.claim === claim)?.right.lead.held).toBe(true);
  // Its text denies another answer before it comes to its own.
  expect(quotations?.right[0]?.held).toBe(false);

  await page.goto(`${PAIR}&claim=${claim}`);
  const side = page.locator(".sel .vs > .right");
  await expect(side.locator(".an .b")).not.toHaveClass(/\bo\b/);

  await page.goto(`${PAIR}&claim=${claim}&r=1`);
  await expect(side.locator(".an .b")).toHaveClass(/\bo\b/);
  await expect(side).not.toContainText("held too");
  await expect(side.locator(".lab + .rest")).toContainText(": held");
});

test("says which of its numbers Agreement counts otherwise, and leads to the pair there", async ({
  page,
}) => {
  await page.goto(PAIR);
  const head = page.locator(".spine-h");
  const words = (await head.textContent()) ?? "";
  const number = (pattern: RegExp) => Number(words.match(pattern)?.[1] ?? 0);
  const common =
    number(/(\d+) agrees?/) - number(/(\d+) by figures only/) + number(/(\d+) beside a common answer/);
  const link = head.getByRole("link", { name: /^Agreement: a common answer on/ });
  await expect(link).toContainText(`on ${common} of `);
  await link.click();
  const agree = page.locator("#pair .pair-cols > section").first();
  await expect(agree.locator("a.ct")).toHaveCount(common);
  const mixed = await agree.locator(".relation").count();
  expect(mixed).toBeGreaterThan(0);
  await expect(page.locator("#pair header")).toContainText(`on ${mixed} of these they also contradict`);
});

for (const width of [1440, 1000, 390]) {
  test(`${width} wide: no title of a source is cut`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 });
    const { sources } = await (await request.get("/api/v1/dossiers/chile-1973")).json();
    const slugs: string[] = sources.map(({ slug }: { slug: string }) => slug);
    for (const [at, left] of slugs.entries()) {
      await page.goto(`${COMPARE}?left=${left}&right=${slugs[(at + 1) % slugs.length]}`);
      const cut = await page.locator(":is(.pane-h, .pane-h h2, .pane-h .ti):visible").evaluateAll((all) =>
        all
          // What is laid out inline has no box of its own that could cut.
          .filter((one) => getComputedStyle(one).overflow !== "visible" || one.matches(".pane-h"))
          .filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  });
}
