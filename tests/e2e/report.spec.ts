import { API, GOOD, post, REPORT, target } from "./report-target";
import { axe, expect, LOOKS, overflow, test } from "./support";

const D = "/dossiers/chile-1973";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from a quotation to a report with a reference", async ({ page, request }) => {
    const { slug, position, quotation } = await target(request);
    await page.goto(`${D}/claims/${slug}`);
    await page
      .locator(`#position-${position.id}`)
      .getByRole("link", { name: /^Report an error/ })
      .click();
    await page
      .locator(".rep-thing .q")
      .filter({ hasText: quotation.exact })
      .getByRole("link", { name: /^Report this one alone/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`/report\\?quotation=${quotation.id}$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report an error");
    await expect(page.locator(".rep-thing blockquote")).toHaveText(quotation.exact);
    await page.getByLabel("Context that changes its meaning is missing").check();
    await page
      .getByLabel("What should it say")
      .fill("The sentence before it says who is meant 🚢.\nRead on.");
    await page.getByLabel("Your e-mail address").fill("reader@example.org");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your report has arrived");
    const reference = await page.locator(".rep-done code").textContent();
    await expect(page).toHaveURL(new RegExp(`quotation=${quotation.id}&sent=${reference}$`));
    await expect(page.locator("body")).not.toContainText("reader@example.org");
    await expect(page.locator("body")).not.toContainText("who is meant");
    await page.getByRole("link", { name: "Back to the claim" }).click();
    await expect(page).toHaveURL(new RegExp(`/claims/${slug}#position-`));
  });

  test("from a position, which is shown with all of its words", async ({ page, request }) => {
    const { slug, position } = await target(request);
    await page.goto(`${D}/claims/${slug}`);
    const card = page.locator(`#position-${position.id}`);
    await card.getByRole("link", { name: /^Report an error in the position/ }).click();
    await expect(page.locator(".rep-thing")).toContainText(position.summary);
    await expect(page.locator(".rep-thing blockquote")).toHaveText(
      position.quotations.map(({ exact }) => exact),
    );
  });

  test.describe("what the browser lets through", () => {
    test.use({ expectedErrors: /422/ });

    test("is told field by field, and what was typed stays", async ({ page, request }) => {
      const { position } = await target(request);
      await page.goto(`${REPORT}?position=${position.id}`);
      await page.locator(".rep-form").evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await page.getByLabel("Something else").check();
      await page.getByLabel("What should it say").fill("   ");
      await page.getByLabel("Your e-mail address").fill("reader at example");
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Send the report" }).click();
      expect((await answered).status()).toBe(422);
      await expect(page.getByRole("alert").getByRole("link")).toHaveText([
        "Say what is wrong, in a sentence at least.",
        /^This is not an e-mail address/,
      ]);
      await expect(page.getByLabel("Something else")).toBeChecked();
      await expect(page.getByLabel("Your e-mail address")).toHaveValue("reader at example");
      await expect(page.getByLabel("Your e-mail address")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("What should it say")).toHaveAttribute(
        "aria-describedby",
        /message-problem/,
      );
      await page.getByLabel("What should it say").fill("Now with words.");
      await page.getByLabel("Your e-mail address").fill("");
      await page.getByRole("button", { name: "Send the report" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your report has arrived");
    });
  });
});

test("a reference shows that a report came, never what is in it; another one shows the form", async ({
  request,
}) => {
  const { position, quotation } = await target(request);
  const sent = await post(request, `${REPORT}?position=${position.id}`, {
    ...GOOD,
    message: "Only for editors.",
  });
  const receipt = sent.headers().location ?? "";
  const html = await (await request.get(receipt)).text();
  expect(html).toContain("Your report has arrived");
  expect(html).not.toContain("Only for editors.");
  const reference = new URL(receipt, "http://localhost").searchParams.get("sent");
  for (const path of [
    `${REPORT}?position=${position.id}&sent=nothing`,
    `${REPORT}?position=${position.id}&sent=%3Cb%3E`,
    `${REPORT}?quotation=${quotation.id}&sent=${reference}`,
  ]) {
    const form = await (await request.get(path)).text();
    expect(form, path).toContain("Send the report");
    expect(form, path).not.toContain("Your report has arrived");
  }
  for (const path of [API, `${API}/${reference}`, `/api/v1${D}/report`]) {
    const response = await request.get(path);
    expect([404, 405], path).toContain(response.status());
    expect(await response.text(), path).not.toContain("Only for editors.");
  }
});

test("search engines stay away from the forms", async ({ page, request }) => {
  const { quotation } = await target(request);
  await page.goto(`${REPORT}?quotation=${quotation.id}`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /report\?quotation=\w+$/);
  expect(await (await request.get("/robots.txt")).text()).toContain("/dossiers/*/report");
});

test.describe("a form that comes back", () => {
  test.use({ expectedErrors: /422/ });
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe is content with it: ${colorScheme}`, async ({ page, request }) => {
      const { position } = await target(request);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 900 });
      await page.goto(`${REPORT}?position=${position.id}`);
      await page.locator(".rep-form").evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await page.getByRole("button", { name: "Send the report" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole("link", { name: "Choose what is wrong." }).click();
      await expect(page.getByRole("radio").first()).toBeInViewport();
    });
  }
});

for (const { colorScheme, width } of LOOKS) {
  test(`axe is content and nothing overflows: ${colorScheme}, ${width} px`, async ({ page, request }) => {
    const { position, quotation } = await target(request);
    const sent = await post(request, `${REPORT}?position=${position.id}`, GOOD);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const paths = [
      `${REPORT}?position=${position.id}`,
      `${REPORT}?quotation=${quotation.id}`,
      sent.headers().location ?? "",
    ];
    for (const path of paths) {
      await page.goto(path);
      expect(await axe(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
  });
}
