import { apiVoice, apiVoiceList } from "#lib/schema/api-voices";
import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const LIST = `${D}/voices`;
const BUSSI = `${LIST}/hortensia-bussi`;
const AUTHOR = `${LIST}/downfall-author`;

test("lists everyone who speaks, how often, where and through whom", async ({ page, request }) => {
  await page.goto(LIST);
  const { voices } = apiVoiceList.parse(await (await request.get(`/api/v1${LIST}`)).json());
  await expect(page.locator(".voices tbody tr")).toHaveCount(voices.length);
  const bussi = page.getByRole("row", { name: /^Hortensia Bussi/ });
  await expect(bussi).toContainText("A person");
  await expect(bussi).toContainText("Widow of Salvador Allende.");
  await expect(bussi).toContainText(/Downfall \d+through The author of Downfall and Brian Crozier/);
  await bussi.getByRole("link", { name: "Hortensia Bussi" }).click();
  await expect(page).toHaveURL(new RegExp(`${BUSSI}$`));
});

test("kind, source and order are in the address, and stay when another is chosen", async ({ page }) => {
  await page.goto(LIST);
  const all = await page.locator(".voices tbody tr").count();
  await page
    .getByRole("navigation", { name: "Kinds" })
    .getByRole("link", { name: /^Documents/ })
    .click();
  await expect(page).toHaveURL(/\?kind=document$/);
  const shown = page.getByText(new RegExp(`^\\d+ of ${all} voices shown`));
  await expect(shown).toBeVisible();
  const few = Number.parseInt((await shown.textContent()) ?? "", 10);
  expect(few).toBeGreaterThan(1);
  const kinds = page.locator(".voices .kind");
  await expect(kinds).toHaveText(Array.from({ length: few }, () => "A document"));

  await page.getByRole("button", { name: /^Order/ }).click();
  await page.getByRole("link", { name: /^By name/ }).click();
  await expect(page).toHaveURL(/\?kind=document&sort=name$/);
  const heads = page.locator(".voices tbody th > a");
  await expect(heads).toHaveCount(few);
  const names = await heads.allTextContents();
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "en")));
});

test("sets side by side what two sources have one voice say", async ({ page }) => {
  await page.goto(BUSSI);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hortensia Bussi");
  await expect(page.locator("p.find")).toHaveText(
    "Mexico article and Downfall have Hortensia Bussi speak, in paraphrase only.",
  );
  const shared = page.getByRole("table", { name: "Where more than one source has Hortensia Bussi speak" });
  await expect(shared.getByRole("columnheader")).toHaveText([/^Claim/, /^Mexico article/, /^Downfall/]);
  const death = shared.getByRole("row", { name: /^How Allende died/ });
  await expect(death.getByRole("rowheader")).toContainText(
    "Given different but compatible answers by the sources",
  );
  await expect(death.getByRole("cell").nth(0)).toContainText("Manner not stated");
  await expect(death.getByRole("cell").nth(1)).toContainText("By his own hand");
});

test("says where the voice does not speak, and what the source does there", async ({ page }) => {
  await page.goto(BUSSI);
  const cells = page.locator(".vx .sil", { hasText: "Does not speak on this" });
  await expect(cells.first()).toContainText(
    /The source is silent|The source takes a position, in other voices/,
  );
});

test("draws the chains, and says them", async ({ page }) => {
  await page.goto(BUSSI);
  await expect(page.locator(".routes > svg circle.end")).toHaveCount(1);
  await expect(page.locator(".routes li").nth(1)).toHaveText(
    /^Downfall: The author of Downfall.*Brian Crozier.*Hortensia Bussi, \d+ positions?$/,
  );
});

test("every quotation of the voice's claims stands there, and opens in its context", async ({
  page,
  request,
}) => {
  const { claims } = apiVoice.parse(await (await request.get(`/api/v1${BUSSI}`)).json());
  const ids = claims.flatMap(({ positions }) =>
    positions.flatMap(({ quotations }) => quotations.map(({ id }) => id)),
  );
  await page.goto(BUSSI);
  const shown = await page
    .locator("figure.q")
    .evaluateAll((all) => all.map((one) => one.id.replace(/^q-/, "")));
  expect(shown.sort()).toEqual(ids.sort());
  await page
    .locator("figure.q")
    .first()
    .getByRole("link", { name: /^Context/ })
    .click();
  await expect(page).toHaveURL(/\?context=\w+#q-\w+$/);
  await expect(page.locator("figure.q.open")).toHaveCount(1);
  await expect(page.locator("figure.q.open")).toBeInViewport();
});

test("an author's page is one topic at a time, and names who speaks through it", async ({ page }) => {
  await page.goto(AUTHOR);
  const topics = page.getByRole("navigation", { name: "Topics" });
  await expect(topics.locator("[aria-current]")).toHaveCount(1);
  await topics.getByRole("link").last().click();
  await expect(page).toHaveURL(/\?topic=[\w-]+$/);
  await expect(topics.getByRole("link").last()).toHaveAttribute("aria-current", "true");
  await page.locator(".passed").getByRole("link", { name: "Brian Crozier" }).click();
  await expect(page).toHaveURL(/\/voices\/brian-crozier$/);
});

test("every voice of a chain on a claim page leads to its page", async ({ page }) => {
  await page.goto(`${D}/claims/how-allende-died`);
  await page.locator(".chain").getByRole("link", { name: "Hortensia Bussi" }).first().click();
  await expect(page).toHaveURL(new RegExp(`${BUSSI}$`));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${BUSSI}$`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("both pages are complete", async ({ page }) => {
    await page.goto(`${LIST}?source=mexico-exiles&sort=sources`);
    await page.getByRole("link", { name: "Hortensia Bussi" }).click();
    await page.getByRole("link", { name: "Show all in context" }).click();
    await expect(page.locator("figure.q mark").first()).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const address of [LIST, BUSSI, AUTHOR]) {
    test(`${address}: nothing is wider than the window`, async ({ page }) => {
      await page.goto(address);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("each cell names its source, and the chains are words", async ({ page }) => {
    await page.goto(BUSSI);
    await expect(page.locator(".vx .in").first()).toBeVisible();
    await expect(page.locator(".routes > svg")).toBeHidden();
    await expect(page.locator(".routes li").first()).toBeVisible();
    await expect(page.getByRole("row", { name: /^How Allende died/ }).getByRole("cell")).toHaveCount(2);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of [LIST, `${BUSSI}?context=all`, `${LIST}/brian-crozier`]) {
      test(`accessible: ${address}`, async ({ page }) => {
        await page.goto(address);
        expect(await axe(page)).toEqual([]);
      });
    }
  });
}

test("headings follow one another without a gap", async ({ page }) => {
  for (const address of [LIST, BUSSI, AUTHOR]) {
    await page.goto(address);
    const levels = await page
      .locator(":is(h1, h2, h3, h4):visible")
      .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  }
});

test("malformed queries fall back", async ({ page }) => {
  for (const address of [`${LIST}?kind=<b>&source=nowhere&sort=1`, `${BUSSI}?topic=../..&context=<b>`]) {
    expect((await page.goto(address))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: /404/ });

  test("a voice that nobody has is not found", async ({ page, request }) => {
    expect((await page.goto(`${LIST}/no-such-voice`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await request.get(`/api/v1${LIST}/no-such-voice`)).status()).toBe(404);
    expect((await request.get(`/api/v1${LIST}/NO`)).status()).toBe(400);
  });
});
