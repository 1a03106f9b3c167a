import { axe, expect, overflow, test } from "./support";

const D = "/dossiers/chile-1973";
const CLAIM = `${D}/claims/us-role-in-the-coup`;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the sentences around to the paragraph and on to the place in the text", async ({ page }) => {
    // A quotation in a paragraph that has more than the sentences around it.
    await page.goto(`${CLAIM}?context=all`);
    const around = await page
      .locator("figure.q")
      .evaluateAll((all) =>
        all.map((one) => [one.id, one.querySelector("blockquote")?.textContent ?? ""] as const),
      );
    await page.getByRole("link", { name: "Show whole paragraphs" }).click();
    await expect(page).toHaveURL(/context=all&reach=paragraph$/);
    await page.waitForLoadState();
    const whole = new Map(
      await page
        .locator("figure.q")
        .evaluateAll((all) =>
          all.map((one) => [one.id, one.querySelector("blockquote")?.textContent ?? ""] as const),
        ),
    );
    for (const [id, words] of around) expect(whole.get(id)).toContain(words);
    const [id, words] = around.find(([one, some]) => some.length < (whole.get(one)?.length ?? 0)) ?? ["", ""];
    expect(id).not.toBe("");

    await page.goto(`${CLAIM}?context=${id.replace("q-", "")}`);
    const figure = page.locator(`#${id}`);
    await expect(figure.locator("blockquote")).toHaveText(words, { useInnerText: false });
    const exact = await figure.locator("mark").textContent();
    await figure.getByRole("link", { name: "Paragraph", exact: true }).click();
    await expect(page).toHaveURL(/reach=paragraph#q-/);
    await page.waitForLoadState();
    expect(await figure.locator("blockquote").textContent()).toBe(whole.get(id));
    await expect(figure.getByRole("link", { name: "Paragraph", exact: true })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await expect(figure).toBeInViewport();

    await figure.getByRole("link", { name: "Whole text" }).click();
    await expect(page).toHaveURL(/\/sources\/[a-z-]+\?.*#q-/);
    const place = page.locator(`#${id}`);
    await expect(place).toBeInViewport();
    expect(exact).toContain((await place.textContent())?.trim() ?? "nothing");
  });
});

test("figures that count the same thing stand on one scale, and lead to their positions", async ({
  page,
}) => {
  await page.goto(`${D}/claims/length-of-the-dictatorship`);
  const figures = page.getByRole("region", { name: "Figures that count the same thing" });
  const rows = figures.locator(".scale li");
  expect(await rows.count()).toBeGreaterThan(1);
  await rows.first().getByRole("link").click();
  await expect(page.locator("article.pos:target")).toBeInViewport();
  // Three figures of three different things are never drawn beside one another.
  await page.goto(`${D}/claims/number-killed`);
  await expect(page.locator(".scale")).toHaveCount(0);
});

test("related claims say why, and lead on with the arrangement kept", async ({ page, request }) => {
  await page.goto(`${CLAIM}?view=voice&sources=downfall-allende,power-resisters`);
  const related = page.getByRole("region", { name: "Related claims" });
  const entries = related.getByRole("listitem");
  const count = await entries.count();
  expect(count).toBeGreaterThan(1);
  for (const entry of await entries.all()) {
    await expect(entry).toContainText(/Quotes the same (words|paragraph|\d+ paragraphs)|Shares the voice/);
  }
  const answer = await (await request.get(`/api/v1${CLAIM}`)).json();
  expect(answer.related).toHaveLength(count);
  for (const { claim, voices, passages } of answer.related) {
    expect(voices.length + passages.length, claim).toBeGreaterThan(0);
    const other = await (await request.get(`/api/v1${D}/claims/${claim}`)).json();
    const last = new Set(other.positions.map((position: { voices: string[] }) => position.voices.at(-1)));
    for (const voice of voices) expect(last).toContain(voice);
    const quoted = (of: typeof other) =>
      of.positions.flatMap(
        ({ source, quotations }: { source: string; quotations: { paragraph: number }[] }) =>
          quotations.map(({ paragraph }) => `${source} ${paragraph}`),
      );
    for (const { source, paragraph, sameWords } of passages) {
      expect(quoted(answer)).toContain(`${source} ${paragraph}`);
      if (!sameWords) expect(quoted(other)).toContain(`${source} ${paragraph}`);
    }
  }
  await entries.first().getByRole("link").click();
  await expect(page).toHaveURL(/\?view=voice&sources=downfall-allende,power-resisters$/);
});

test("the API says which voices stand behind each answer", async ({ request }) => {
  const { independence, positions, answers } = await (await request.get(`/api/v1${CLAIM}`)).json();
  expect(independence.map(({ answer }: { answer: string }) => answer)).toEqual(
    answers.map(({ slug }: { slug: string }) => slug),
  );
  for (const { answer, voices, held, relayed, rejected } of independence) {
    expect([...held, ...relayed, ...rejected]).toEqual(voices);
    const behind = positions.filter(
      (one: { answer: string; stance: string }) =>
        one.answer === answer && (one.stance === "asserts" || one.stance === "qualifies"),
    );
    expect([...voices].sort()).toEqual(
      [...new Set(behind.map((one: { voices: string[] }) => one.voices.at(-1)))].sort(),
    );
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("nothing is wider than the window", async ({ page }) => {
    for (const address of [
      `${CLAIM}?context=all&reach=paragraph`,
      `${D}/claims/length-of-the-dictatorship`,
    ]) {
      await page.goto(address);
      expect(await overflow(page)).toBe(0);
    }
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const query of ["?context=all&reach=paragraph", "?view=answer&sources=power-resisters"]) {
      test(`accessible, ${query}`, async ({ page }) => {
        await page.goto(`${D}/claims/length-of-the-dictatorship${query}`);
        expect(await axe(page)).toEqual([]);
      });
    }
  });
}
