import { apiProblem } from "#lib/schema/api";
import { apiCheck } from "#lib/schema/api-check";
import { axe, expect, LOOKS, overflow, test } from "./support";

const CHECK = "/dossiers/chile-1973/check";
const API = `/api/v1${CHECK}`;

/** A sentence of Downfall, paragraph 6, and alterations of our own. */
const SENTENCE = "The U.S. simply had no role in the Chilean coup.";
const address = (text: string) => `${CHECK}?${new URLSearchParams({ q: text })}`;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a pasted sentence that is verbatim: where, who speaks there, and the way to it", async ({ page }) => {
    await page.goto("/dossiers/chile-1973");
    await page.getByRole("banner").getByRole("link", { name: "Check a quotation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check a quotation");
    await page.getByLabel("The quotation").fill(`${SENTENCE}\n`);
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page).toHaveURL(/\/check\?q=The\+U\.S\./);
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Verbatim in Downfall.");
    await expect(page.getByLabel("The quotation")).toHaveValue(/^The U\.S\. simply had no role/);
    const found = page.getByRole("region", { name: "Downfall", exact: true });
    await expect(found.locator("mark")).toHaveText(SENTENCE);
    await expect(found.getByRole("list")).toContainText("own voice");
    await found.getByRole("link", { name: /^Read it there\s+in Downfall, paragraph 6$/ }).click();
    await expect(page).toHaveURL(/\/sources\/downfall-allende\?version=1&quotation=\w+#q-\w+$/);
    await expect(page.locator("mark.chosen").first()).toBeInViewport();
  });

  const REFUSED = [
    { what: "empty", text: " \n ", says: "There is no text to check." },
    { what: "without letters", text: "“… — !”", says: "There are no letters or digits in this text." },
    { what: "too long", text: "words ".repeat(300), says: "This text is too long to be one quotation" },
    {
      what: "far too long",
      text: "words ".repeat(40_000),
      says: "This text is too long to be one quotation",
    },
    { what: "too long for an address", text: "𐌰".repeat(1_400), says: "This text is too long" },
  ];
  for (const { what, text, says } of REFUSED) {
    test(`a text that is ${what} is told so`, async ({ page }) => {
      await page.goto(CHECK);
      await page.getByLabel("The quotation").fill(text);
      await page.getByRole("button", { name: "Check" }).click();
      await expect(page.locator(".chk-problem")).toContainText(says);
      await expect(page.getByLabel("The quotation")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
    });
  }

  test("the longest text in another script comes through", async ({ page }) => {
    await page.goto(CHECK);
    await page.getByLabel("The quotation").fill("東".repeat(1_500));
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("In none of the sources.");
  });
});

const ALTERED = [
  { what: "“no” exchanged", text: SENTENCE.replace("no role", "a role"), yours: "a", theirs: "no" },
  {
    what: "“not” dropped",
    text: "Chile in 1973 is even at the level of Guatemala in 1954",
    yours: null,
    theirs: "not",
  },
];
for (const { what, text, yours, theirs } of ALTERED) {
  test(`${what}: near, another word, never the same`, async ({ page }) => {
    await page.goto(address(text));
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(
      "Nowhere verbatim. Something near it stands in Downfall.",
    );
    const found = page.getByRole("region", { name: "Downfall", exact: true });
    await expect(found).toContainText("A word is different.");
    await expect(found).not.toContainText("The same sentence");
    await expect(found.locator("ins .v")).toHaveText(theirs);
    await expect(found.locator("ins")).toContainText("Only in the source:");
    if (yours) await expect(found.locator("del")).toContainText(yours);
    else await expect(found.locator("del")).toHaveCount(0);
  });
}

test("the same sentence set otherwise, and letters garbled, are told apart", async ({ page }) => {
  await page.goto(address("THE U.S. SIMPLY HAD NO ROLE IN THE CHILEAN COUP."));
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(
    "Nowhere verbatim. The same sentence, set otherwise, stands in Downfall.",
  );
  await page.goto(address("The U.S. sirnply had no role in the Chiiean coup."));
  const found = page.getByRole("region", { name: "Downfall", exact: true });
  await expect(found).toContainText("Letters garbled.");
  await expect(found).not.toContainText("The same sentence");
});

test("marks and an ellipsis around it are set aside, and that is said", async ({ page }) => {
  await page.goto(address(`“${SENTENCE} …”`));
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Verbatim in Downfall.");
  await expect(page.locator(".chk-aside")).toHaveText(
    "Compared with the quotation marks around it and the ellipsis after it set aside.",
  );
});

test("words that stand in several places and several sources", async ({ page }) => {
  await page.goto(address("the coup"));
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(/^Verbatim in .+ and .+\.$/);
  expect(await page.locator(".chk-src").count()).toBeGreaterThan(1);
  const words = await page.locator(".chk-place mark").allTextContents();
  expect(new Set(words)).toEqual(new Set(["the coup"]));
});

test("words of our own stand nowhere, nor does a piece of a word", async ({ page }) => {
  for (const text of ["Nothing of the kind was ever written down by the lighthouse keepers.", "hilea"]) {
    await page.goto(address(text));
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("In none of the sources.");
    await expect(page.locator(".chk-src")).toHaveCount(0);
  }
});

test("words that no recorded quotation holds lead to their paragraph", async ({ page }) => {
  await page.goto(address("May not be reprinted without permission."));
  const link = page.getByRole("link", { name: /^Read it there/ });
  await expect(link).toHaveAttribute("href", /\/sources\/power-resisters\?version=1#p-\d+:~:text=May%20not/);
  await expect(page.locator(".chk-who")).toContainText("No recorded quotation holds all of these words");
  await link.click();
  await expect(page.locator(".pr", { hasText: "May not be reprinted" })).toBeInViewport();
});

test("malformed addresses fall back", async ({ page }) => {
  for (const query of ["?q=%00", "?q=%ED%A0%80x", "?q=a&q=b", "?problem=<b>", "?q[]=x"]) {
    expect((await page.goto(`${CHECK}${query}`))?.status(), query).toBe(200);
  }
  await page.goto(address(SENTENCE));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    /\/dossiers\/chile-1973\/check$/,
  );
});

for (const { colorScheme, width } of LOOKS) {
  test(`axe is content and nothing overflows: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of [CHECK, address(SENTENCE), address(ALTERED[0]?.text ?? ""), `${CHECK}?q=`]) {
      await page.goto(path);
      expect(await axe(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
}

test("the API gives the same answers", async ({ request }) => {
  const ask = async (data: object | string, type = "application/json") => {
    const response = await request.post(API, { data, headers: { "Content-Type": type } });
    expect(response.status()).toBe(200);
    return apiCheck.parse(await response.json());
  };
  const verbatim = await ask({ text: SENTENCE });
  expect(verbatim.verdict).toBe("verbatim");
  expect(await ask(SENTENCE, "text/plain; charset=utf-8")).toEqual(verbatim);
  const [found] = verbatim.findings.filter((finding) => finding.kind === "verbatim");
  const [place] = found?.places ?? [];
  expect(place).toMatchObject({ exact: SENTENCE, paragraph: 6 });
  const text = await (
    await request.get(`/api/v1/dossiers/chile-1973/sources/${found?.source}/versions/1/text`)
  ).text();
  expect([...text].slice(place?.start, place?.end).join("")).toBe(SENTENCE);
  expect((await ask({ text: ALTERED[1]?.text })).findings).toContainEqual(
    expect.objectContaining({ kind: "near", class: "wording", source: "downfall-allende" }),
  );
  expect((await ask({ text: "Lighthouse keepers wrote nothing of the kind." })).verdict).toBe("absent");
  expect((await ask('{"text":"\\ud800 \\u0000 abc"}')).verdict).toBe("absent");
});

const JSON_TYPE = "application/json";
const PROBLEMS: readonly {
  what: string;
  data?: string | Buffer;
  type?: string;
  path?: string;
  status: number;
}[] = [
  { what: "malformed JSON", data: '{"text": ', type: JSON_TYPE, status: 400 },
  { what: "no object", data: '"text"', type: JSON_TYPE, status: 400 },
  { what: "null", data: "null", type: JSON_TYPE, status: 400 },
  { what: "no text", data: "{}", type: JSON_TYPE, status: 400 },
  { what: "a text that is a number", data: '{"text": 1}', type: JSON_TYPE, status: 400 },
  { what: "deep nesting", data: "[".repeat(60_000), type: JSON_TYPE, status: 400 },
  { what: "an empty body", data: "", type: "text/plain", status: 400 },
  { what: "white space", data: '{"text": " \\n"}', type: JSON_TYPE, status: 400 },
  { what: "no letters", data: "“…”", type: "text/plain", status: 400 },
  { what: "bytes that are no UTF-8", data: Buffer.from([0xff, 0xfe, 0x41]), type: "text/plain", status: 400 },
  { what: "a long text", data: "a ".repeat(800), type: "text/plain", status: 413 },
  { what: "a huge body", data: "a".repeat(5_000_000), type: "text/plain", status: 413 },
  { what: "a form", data: "text=words", type: "application/x-www-form-urlencoded", status: 415 },
  { what: "a malformed type", data: "words", type: ";;", status: 415 },
  {
    what: "no such dossier",
    data: "words",
    type: "text/plain",
    path: "/api/v1/dossiers/none/check",
    status: 404,
  },
  {
    what: "a malformed dossier",
    data: "words",
    type: "text/plain",
    path: "/api/v1/dossiers/N%20/check",
    status: 400,
  },
];
for (const { what, data, type, path = API, status } of PROBLEMS) {
  test(`the API answers ${what} with a problem: ${status}`, async ({ request }) => {
    const response = await request.post(path, { data, headers: type ? { "Content-Type": type } : {} });
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(apiProblem.parse(await response.json()).detail.length).toBeGreaterThan(20);
  });
}

test("the API only takes POST there", async ({ request }) => {
  const response = await request.get(API);
  expect(response.status()).toBe(405);
  expect(response.headers().allow).toBe("POST, OPTIONS");
  const asked = await request.fetch(API, { method: "OPTIONS" });
  expect(asked.status()).toBe(204);
  expect(asked.headers()["access-control-allow-headers"]).toBe("Content-Type");
});
