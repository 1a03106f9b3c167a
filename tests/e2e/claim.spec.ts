import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const US = `${D}/claims/us-role-in-the-coup`;
const DEATH = `${D}/claims/how-allende-died`;

test("the question, who stands where, and the sources side by side", async ({ page }) => {
  await page.goto(DEATH);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^How did Salvador Allende die/);
  await expect(page.getByText("Background, by the editors")).toBeVisible();

  const table = page.getByRole("table", { name: "Who stands where" });
  await expect(table.getByRole("rowheader").first()).toContainText("By his own hand");
  await expect(table.getByRole("row", { name: /^B: Killed by others/ })).toContainText(
    "relayed and rejected by Downfall",
  );
  await expect(table.getByRole("row", { name: /^Silent/ })).toContainText("Power");

  const columns = page.locator(".cols > .col");
  await expect(columns).toHaveCount(4);
  await expect(page.getByRole("region", { name: "Socialist Worker" })).toContainText(
    "Untitled in the captured text",
  );
});

test("says who speaks: the whole chain, how it is heard, and how the source stands to it", async ({
  page,
}) => {
  await page.goto(DEATH);
  const widow = page.locator("#position-3i0jj29a7l");
  await expect(widow.locator(".chain .hop")).toHaveCount(3);
  await expect(widow.locator(".chain b")).toHaveText("Hortensia Bussi");
  await expect(widow.locator(".chain")).toContainText("paraphrased, not quoted");
  await expect(widow.locator("figure.q")).toHaveClass(/\bd3\b/);

  const relayed = page.locator("#position-gnd6gcmily");
  await expect(relayed.locator(".chain")).toContainText("relayed and rejected");
  await expect(page.locator("section.ag", { has: relayed }).getByRole("heading")).toContainText(
    "Relayed, not held",
  );
});

test("a silence is a dated finding, not a blank", async ({ page }) => {
  await page.goto(DEATH);
  const power = page.getByRole("region", { name: "Power" });
  await expect(power).toContainText("Silent");
  await expect(power).toContainText(
    /Searched for suicid\*, .*matches, each looked at; none takes a position\./,
  );
  await expect(power).toContainText("Reviewed by the editors, 20 November 2026, in version 1");
});

for (const [view, heading] of [
  ["source", "Mexico article"],
  ["answer", "It backed the coup"],
  ["voice", "The author of the Mexico article"],
] as const) {
  test(`by ${view}: every position once`, async ({ page }) => {
    await page.goto(`${US}?view=${view}`);
    await expect(page.locator(".col h2").first()).toContainText(heading);
    await expect(page.getByRole("link", { name: `By ${view}` })).toHaveAttribute("aria-current", "true");
    const ids = await page.locator("article.pos").evaluateAll((all) => all.map((one) => one.id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.goto(US);
    expect((await page.locator("article.pos").evaluateAll((all) => all.map((one) => one.id))).sort()).toEqual(
      ids.sort(),
    );
  });
}

test("context shows the sentences around a quotation, with the quotation marked", async ({ page }) => {
  await page.goto(US);
  const figure = page.locator("figure.q").first();
  const all = await page.locator("figure.q").count();
  expect(all).toBeGreaterThan(1);
  const exact = await figure.locator(".q-exact").textContent();
  await expect(figure.locator("mark")).toHaveCount(0);
  await figure.getByRole("link", { name: /^Context/ }).click();
  await expect(page).toHaveURL(/\?context=\w+#q-\w+$/);
  const open = page.locator("figure.q.open");
  await expect(open).toHaveCount(1);
  await expect(open.locator("mark")).toHaveText(exact ?? "");
  await expect
    .poll(async () => (await open.locator("blockquote").textContent())?.length)
    .toBeGreaterThan(exact?.length ?? 0);
  await expect(open).toBeInViewport();

  await page.getByRole("link", { name: "Show all in context" }).click();
  await expect(page.locator("figure.q.open")).toHaveCount(all);
});

test("every quotation is its version's text at its offsets", async ({ page, request }) => {
  const texts = new Map<string, string[]>();
  for (const claim of [US, DEATH, `${D}/claims/who-was-responsible`]) {
    await page.goto(claim);
    const shown = await page.locator("figure.q").evaluateAll((figures) =>
      figures.map((figure) => ({
        exact: figure.querySelector(".q-exact")?.textContent,
        place: figure.querySelector(".ok")?.getAttribute("title") ?? "",
        href: figure.querySelector<HTMLAnchorElement>("a[href*='/sources/']")?.getAttribute("href") ?? "",
      })),
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const { exact, place, href } of shown) {
      const source = /sources\/([^?]+)/.exec(href)?.[1];
      const [start, end, version] = (place.match(/[\d,]+/g) ?? []).map((n) => Number(n.replaceAll(",", "")));
      const address = `/api/v1${D}/sources/${source}/versions/${version}/text`;
      if (!texts.has(address)) texts.set(address, [...(await (await request.get(address)).text())]);
      expect(texts.get(address)?.slice(start, end).join("")).toBe(exact);
    }
  }
});

test("copies a quotation with its citation, and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(DEATH);
  const figure = page.locator("#q-57tufv190m");
  await figure.getByRole("button", { name: /^Copy/ }).click();
  await expect(page.getByText("Copied with its citation.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(await figure.locator(".q-exact").textContent());
  expect(copied).toContain(
    "Hortensia Bussi (paraphrased, not quoted), via The author of Downfall and Brian Crozier",
  );
  expect(copied).toMatch(/https?:\/\/[^/]+\/quotations\/57tufv190m$/);
});

test("J and K lead to the neighbouring claims", async ({ page }) => {
  await page.goto(DEATH);
  const question = await page.getByRole("heading", { level: 1 }).textContent();
  await expect(page.locator(".crumb kbd").first()).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(question ?? "");
  await expect(page.locator(".crumb kbd").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question ?? "");
});

test("says what it is to machines, without a verdict", async ({ page }) => {
  await page.goto(US);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  const node = JSON.parse(json ?? "");
  expect(node).toMatchObject({ "@type": "Claim", text: expect.stringContaining("What part did") });
  expect(node.appearance).toHaveLength(4);
  expect(json).not.toMatch(/rating/i);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${US}$`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is complete, and offers nothing that needs a script", async ({ page }) => {
    await page.goto(`${US}?context=all`);
    await expect(page.locator("figure.q mark").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    await expect(page.locator("kbd:visible")).toHaveCount(0);
    await page.getByRole("link", { name: "By answer" }).click();
    await expect(page.locator(".col h2").first()).toContainText("It backed the coup");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const view of ["source", "answer", "voice"]) {
    test(`by ${view}: nothing is wider than the window`, async ({ page }) => {
      await page.goto(`${US}?view=${view}&context=all`);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("the switcher keeps every source in view", async ({ page }) => {
    await page.goto(DEATH);
    const switcher = page.getByRole("navigation", { name: "Sources" });
    await switcher.getByRole("link", { name: /Downfall/ }).click();
    await expect(page.getByRole("region", { name: "Downfall" })).toBeInViewport();
    await expect(switcher.getByRole("link", { name: /Mexico article/ })).toBeInViewport();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const query of ["", "?view=answer", "?view=voice&context=all"]) {
      test(`accessible${query && `, ${query}`}`, async ({ page }) => {
        await page.goto(DEATH + query);
        expect(await axe(page)).toEqual([]);
      });
    }
  });
}

test("headings follow one another without a gap", async ({ page }) => {
  for (const address of [US, `${US}?view=answer`, `${US}?view=voice`]) {
    await page.goto(address);
    const levels = await page
      .locator(":is(h1, h2, h3, h4):visible")
      .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  }
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: /404/ });

  for (const address of [
    `${D}/claims/no-such-claim`,
    "/dossiers/no-such-dossier/claims/us-role-in-the-coup",
  ]) {
    test(`${address} is not found`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test("malformed queries fall back", async ({ page }) => {
    const response = await page.goto(`${US}?view=<script>&context=../..`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("link", { name: "By source" })).toHaveAttribute("aria-current", "true");
  });

  test("the list of claims is the overview", async ({ page }) => {
    await page.goto(`${D}/claims`);
    await expect(page).toHaveURL(new RegExp(`${D}$`));
  });
});
