import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const DOWNFALL = `${D}/sources/downfall-allende`;

test("what the source is, where it comes from, and its text by numbered paragraphs", async ({ page }) => {
  await page.goto(DOWNFALL);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Downfall");
  const rail = page.getByRole("complementary", { name: "About this source" });
  await expect(rail).toContainText("The captured text names no author.");
  await expect(rail).toContainText("5fa74aceea6236a7142557ed96ecc90c8f3ed6557b7822d7fe4032dc36d79d5c");
  await expect(rail).toContainText("52,363 characters, 53,239 bytes");
  await expect(rail).toContainText(/(\d+) of \1 quotations verified/);
  await expect(rail.getByRole("link", { name: "Plain text" })).toHaveAttribute(
    "href",
    `/api/v1${DOWNFALL}/versions/1/text`,
  );
  await expect(page.locator("#p-9")).toContainText("SOVIET STRATEGY AND CHILE");
  await expect(page.locator(".pr")).toHaveCount(147);
});

test("the text on the page is the text of the version, character for character", async ({
  page,
  request,
}) => {
  for (const source of ["mexico-exiles", "power-resisters", "socialist-worker", "downfall-allende"]) {
    const text = await (await request.get(`/api/v1${D}/sources/${source}/versions/1/text`)).text();
    const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
    await page.goto(`${D}/sources/${source}`);
    const shown = await page.locator(".pr .v").evaluateAll((all) => all.map((one) => one.textContent));
    expect(shown).toEqual(paragraphs);
  }
});

test("who speaks in block quotations; what is not the source’s own words says so", async ({ page }) => {
  await page.goto(DOWNFALL);
  await expect(page.locator("#p-17 .vo")).toHaveText("Brian Crozier");
  await expect(page.locator("#p-17 blockquote")).toBeVisible();
  const comment = page.getByRole("region", { name: "Reader’s comment" });
  await expect(comment).toContainText("Reader’s comment: not the article.");
  await expect(page.getByRole("region", { name: "Footnotes" })).toContainText("The source’s own words");
});

test("the claim in view stands on its tint; the select chooses another", async ({ page }) => {
  await page.goto(`${DOWNFALL}?claim=us-role-in-the-coup`);
  await expect(page.locator("mark.hl.on").first()).toBeVisible();
  const marked = page.locator("mark.hl.on");
  const before = await marked.count();
  await page.getByLabel("Marked in colour:").selectOption("how-allende-died");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/claim=how-allende-died/);
  await expect(page.locator("#p-31 mark.hl.on").first()).toBeVisible();
  await expect(marked).not.toHaveCount(before);
});

test("steps through the quotations of a claim", async ({ page }) => {
  await page.goto(`${DOWNFALL}?claim=us-role-in-the-coup`);
  const steps = page.getByRole("navigation", { name: "Quotations of this claim" });
  await steps.getByRole("link", { name: "Next quotation" }).click();
  await expect(steps).toContainText(/^\s*1 of \d+/);
  await expect(page.locator("mark.chosen").first()).toBeInViewport();
  await steps.getByRole("link", { name: "Next quotation" }).click();
  await expect(steps).toContainText("2 of ");
  await steps.getByRole("link", { name: "Previous quotation" }).click();
  await expect(steps).toContainText("1 of ");
});

test("a note in the margin leads to the position on the claim’s page", async ({ page }) => {
  await page.goto(DOWNFALL);
  await page
    .getByRole("list", { name: "Claims at paragraph 6", exact: true })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/claims\/[\w-]+#position-\w+$/);
  await expect(page.locator("article.pos:target")).toBeInViewport();
});

test("quotations that overlap keep every piece: each quotation’s pieces are its words", async ({
  page,
  request,
}) => {
  await page.goto(DOWNFALL);
  const pieces = await page.locator("[data-quotations]").evaluateAll((all) =>
    all.map((one) => ({
      ids: one.getAttribute("data-quotations")?.split(" ") ?? [],
      words: one.textContent,
    })),
  );
  const ids = [...new Set(pieces.flatMap((piece) => piece.ids))];
  expect(pieces.some((piece) => piece.ids.length > 1)).toBe(true);
  for (const id of ids) {
    await expect(page.locator(`[id="q-${id}"]`)).toHaveCount(1);
  }
  for (const id of ids.slice(0, 12)) {
    const quotation = await (await request.get(`/api/v1/quotations/${id}`)).json();
    const words = pieces.filter((piece) => piece.ids.includes(id)).map((piece) => piece.words);
    // Pieces in two paragraphs have the line breaks between them.
    expect(words.join("")).toBe(quotation.exact.replaceAll(/\n+/g, ""));
  }
});

test("metadata: only what the text evidences", async ({ page }) => {
  await page.goto(`${D}/sources/socialist-worker`);
  const node = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(node).not.toHaveProperty("name");
  expect(node).not.toHaveProperty("author");
  expect(node).not.toHaveProperty("datePublished");
  await page.goto(`${D}/sources/power-resisters?version=1&claim=us-role-in-the-coup`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/sources\/power-resisters$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all of it is there, and the form works", async ({ page }) => {
    await page.goto(DOWNFALL);
    await page.getByLabel("Marked in colour:").selectOption("us-role-in-the-coup");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator("mark.hl.on").first()).toBeVisible();
    await expect(page.locator("#p-147")).toBeAttached();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const source of ["mexico-exiles", "power-resisters", "socialist-worker", "downfall-allende"]) {
    test(`${source}: nothing is wider than the window`, async ({ page }) => {
      await page.goto(`${D}/sources/${source}?claim=us-role-in-the-coup`);
      expect(await overflow(page)).toBe(0);
    });
  }

  test("notes stand under their paragraph", async ({ page }) => {
    await page.goto(DOWNFALL);
    const words = await page.locator("#p-6 .wd").boundingBox();
    const notes = await page.locator("#p-6 .mn").boundingBox();
    expect(notes?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("a short text is accessible", async ({ page }) => {
      await page.goto(`${D}/sources/power-resisters?claim=us-role-in-the-coup`);
      expect(await axe(page)).toEqual([]);
    });

    test("what is not the source’s own words is accessible", async ({ page }) => {
      await page.goto(DOWNFALL);
      expect(await axe(page, ".apart")).toEqual([]);
    });
  });
}

// Once, as axe takes its time over so many elements.
test("the longest text is accessible", async ({ page }) => {
  await page.goto(`${DOWNFALL}?claim=us-role-in-the-coup`);
  expect(await axe(page)).toEqual([]);
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: /404/ });

  for (const address of [`${D}/sources/no-such-source`, `${DOWNFALL}?version=99`]) {
    test(`${address} is not found`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404);
    });
  }

  test("malformed queries fall back", async ({ page }) => {
    expect((await page.goto(`${DOWNFALL}?version=x&claim=Ü&quotation=%00`))?.status()).toBe(200);
    await expect(page.locator("mark.hl.on")).toHaveCount(0);
  });
});
