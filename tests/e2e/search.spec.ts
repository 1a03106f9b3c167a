import { apiProblem } from "#lib/schema/api";
import { apiSearch } from "#lib/schema/api-search";
import { axe, expect, LOOKS, overflow, test } from "./support";

const SEARCH = "/dossiers/chile-1973/search";
const API = `/api/v1${SEARCH}`;
const address = (q: string, more: Record<string, string> = {}) =>
  `${SEARCH}?${new URLSearchParams({ q, ...more })}`;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an empty search explains itself by examples, and every one of them finds something", async ({
    page,
  }) => {
    await page.goto(SEARCH);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
    const examples = page.locator(".srch-help dt a");
    const addresses = await examples.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(addresses.length).toBeGreaterThan(5);
    for (const one of addresses) {
      await page.goto(one);
      expect([one, await page.locator(".kwic .v mark").count()]).not.toEqual([one, 0]);
    }
  });

  test("words in their context, by source, with who speaks, and the way to the place", async ({ page }) => {
    await page.goto(SEARCH);
    await page.getByLabel("Words to search for").fill("“no role in the Chilean coup”");
    await page.locator(".srch-form").getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(/^1 hit in 1 of \d+ sources/);
    const found = page.getByRole("region", { name: "Downfall", exact: true });
    await expect(found).toContainText(/1 hit in 1 of \d+ paragraphs/);
    await expect(found.locator(".v")).toHaveText(
      /The U\.S\. simply had no role in the Chilean coup\. American/,
    );
    await expect(found.locator("mark")).toHaveText("no role in the Chilean coup");
    await expect(found.locator(".by")).toContainText("The author of Downfall, on The US role in the coup");
    await found.getByRole("link", { name: /^Read it in Downfall, paragraph/ }).click();
    await expect(page).toHaveURL(
      /\/sources\/downfall-allende\?version=1&quotation=\w+&find=%22no\+role.+%22#q-\w+$/,
    );
  });

  test("the text’s words are serif and verbatim, the editors’ are neither", async ({ page, request }) => {
    await page.goto(address("coup"));
    const face = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await face(".kwic .v")).toMatch(/^"?sourceSerif/i);
    expect(await face(".editors .w")).toMatch(/^"?inter/i);
    await expect(page.locator(".editors .v")).toHaveCount(0);
    const { sources } = apiSearch.parse(await (await request.get(`/api/v1${address("coup")}`)).json());
    for (const { source, lines } of sources) {
      const text = [
        ...(await (
          await request.get(`/api/v1/dossiers/chile-1973/sources/${source}/versions/1/text`)
        ).text()),
      ];
      for (const { before, words, after, start, end } of lines) {
        expect(text.slice(start, end).join("")).toBe(words);
        expect(text.slice(start - [...before].length, end + [...after].length).join("")).toBe(
          before + words + after,
        );
      }
    }
  });

  const EXPLAINED = [
    { what: "an open phrase", q: 'coup "military', says: "The quotation mark at character 6 is not closed." },
    { what: "a lone minus", q: "coup - allende", says: "The minus at character 6" },
    { what: "a misspelt field", q: "coup sorce:x", says: "Perhaps “source:” is meant" },
    { what: "a misspelt source", q: "coup source:downfall-allend", says: "“source:downfall-allende”" },
    { what: "half a voice’s name", q: "coup voice:allende", says: "“voice:salvador-allende”" },
    { what: "a star within a word", q: "co*p", says: "A star stands for any ending" },
    { what: "only exclusions", q: "-coup", says: "Add a word that must." },
    { what: "no word", q: "kind:claim", says: "There is no word to search for" },
    { what: "too long a search", q: "coup ".repeat(100), says: "longer than 300 characters" },
  ];
  for (const { what, q, says } of EXPLAINED) {
    test(`${what} is explained, on the page and by the API`, async ({ page, request }) => {
      expect((await page.goto(address(q)))?.status()).toBe(200);
      await expect(page.locator(".srch-problems")).toContainText(says);
      await expect(page.getByLabel("Words to search for")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Words to search for")).toHaveValue(q);
      const response = await request.get(`/api/v1${address(q)}`);
      expect(response.status()).toBe(400);
      const { detail } = apiProblem.parse(await response.json());
      expect(detail).toContain(says);
      expect(detail).toMatch(/^q: /);
    });
  }

  test("lines are sorted by the word to the right, and the order stands in the address", async ({ page }) => {
    await page.goto(address("coup", { in: "downfall-allende" }));
    const count = await page.locator(".kwic .r").count();
    expect(count).toBeGreaterThan(3);
    await page.getByRole("link", { name: "By the first word to the right" }).click();
    await expect(page).toHaveURL(/sort=r1/);
    await expect(page.getByRole("link", { name: "By the first word to the right" })).toHaveAttribute(
      "aria-current",
    );
    await expect(page.locator(".kwic .r")).toHaveCount(count);
    const after = await page.locator(".kwic .r").allTextContents();
    const words = after.map((text) => text.match(/[\p{L}\p{N}]+/u)?.[0].toLowerCase() ?? "");
    expect(words).toEqual([...words].sort());
  });

  test("all hits in one source, page by page", async ({ page }) => {
    await page.goto(address("the"));
    await page.getByRole("link", { name: /^All [\d,]+ hits in Downfall$/ }).click();
    await expect(page).toHaveURL(/in=downfall-allende/);
    await expect(page.locator(".kwic > li")).toHaveCount(50);
    const line = page.locator(".kwic .v").first();
    const first = (await line.textContent()) ?? "";
    expect(first).not.toBe("");
    await page.getByRole("link", { name: "Further hits" }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(line).not.toHaveText(first);
    await expect(page.getByRole("link", { name: "Earlier hits" })).toBeVisible();
    await page.goto(address("the", { in: "downfall-allende", page: "9999" }));
    await expect(page.getByRole("link", { name: "Further hits" })).toHaveCount(0);
    expect(await page.locator(".kwic > li").count()).toBeGreaterThan(0);
  });

  test("a kind is a link, and leaves only that", async ({ page }) => {
    await page.goto(address("coup"));
    await page
      .getByRole("navigation", { name: "Hits in" })
      .getByRole("link", { name: /^[\d,+]+ quotations?$/ })
      .click();
    await expect(page).toHaveURL(/q=coup\+kind%3Aquotation/);
    await expect(page.locator(".editors")).toHaveCount(0);
    await expect(page.locator(".kwic .not")).toHaveCount(0);
    await page
      .getByRole("navigation", { name: "Hits in" })
      .getByRole("link", { name: /^[\d,]+ claims?$/ })
      .click();
    await expect(page).toHaveURL(/q=coup\+kind%3Aclaim/);
    await expect(page.locator(".srch-group")).toHaveCount(1);
    await page.locator(".editors .pn").first().click();
    await expect(page).toHaveURL(/\/claims\//);
  });

  test("a voice’s words are its own, not those of who relays it", async ({ page, request }) => {
    await page.goto(address("the voice:salvador-allende"));
    await expect(page.locator(".srch-note")).toContainText("in which it has the last word");
    const { sources } = apiSearch.parse(
      await (await request.get(`/api/v1${address("the voice:salvador-allende")}`)).json(),
    );
    const lines = sources.flatMap((source) => source.lines);
    expect(lines.length).toBeGreaterThan(0);
    for (const { quotations, voice } of lines) {
      const last = quotations.map(({ voices }) => voices.at(-1));
      expect([...last, voice]).toContain("salvador-allende");
    }
  });

  test("nothing found is said, with the way back", async ({ page }) => {
    await page.goto(address("xyzzyx"));
    await expect(page.locator(".empty")).toContainText("Nothing that was searched contains it.");
    await page.getByRole("link", { name: "Clear the search" }).click();
    await expect(page.locator(".srch-help")).toBeVisible();
  });
});

test("a malformed address is the page itself; the API names the parameter", async ({ page, request }) => {
  expect((await page.goto(`${SEARCH}?q=coup&sort=x&in=nowhere&page=-1&q=two`))?.status()).toBe(200);
  await expect(page.getByLabel("Words to search for")).toHaveValue("coup");
  for (const [name, value] of [
    ["sort", "x"],
    ["in", "nowhere"],
    ["page", "0"],
    ["q", ""],
  ] as const) {
    const given = new URLSearchParams({ q: "coup", ...(name === "page" && { in: "editors" }) });
    given.set(name, value);
    const response = await request.get(`${API}?${given}`);
    expect(response.status()).toBe(400);
    expect(apiProblem.parse(await response.json()).detail).toMatch(new RegExp(`^${name}: `));
  }
  expect((await request.get("/dossiers/nowhere/search?q=coup")).status()).toBe(404);
  expect((await request.get("/api/v1/dossiers/nowhere/search?q=coup")).status()).toBe(404);
});

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const [what, path] of [
      ["hits", address("“armed forces”")],
      ["one source, sorted", address("the", { in: "downfall-allende", sort: "l1" })],
      ["problems", address('coup "left voice:nobody')],
      ["nothing asked", SEARCH],
    ]) {
      test(`${what}: accessible, and nothing is wider than the window`, async ({ page }) => {
        await page.goto(path ?? SEARCH);
        expect(await axe(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });
    }
  });
}

test("on a wide window the words that are found stand in one column", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address("coup", { in: "downfall-allende" }));
  const lefts = await page
    .locator(".kwic .node")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
});

test("a hit is marked in the reader as the search has found it", async ({ page }) => {
  for (const q of ["“working class” source:power-resisters", "“guerrillas to national”"]) {
    await page.goto(address(q));
    const line = page.locator(".kwic .node").first();
    const words = (await line.textContent()) ?? "";
    await page.goto((await line.getAttribute("href")) ?? "");
    await expect(page.locator(".found")).not.toContainText("stands nowhere together");
    // Where a quotation begins within the words, the mark is cut in two.
    const marked = (await page.locator("mark.hit").allTextContents()).join("");
    expect(marked).toContain(words);
    expect(marked.length).toBeLessThan(20 * words.length);
  }
});

test("a line stands on one base whether or not words stand before the hit", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address("the", { in: "downfall-allende" }));
  const opening = page.locator(".kwic > li", { has: page.locator(".l:empty") });
  expect(await opening.count()).toBeGreaterThan(0);
  const tops = await opening
    .first()
    .evaluate((line) =>
      [".pn", ".node mark"].map((one) => line.querySelector(one)?.getBoundingClientRect().top),
    );
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 100))).toBeLessThan(6);
});
