/** The `test` of every end-to-end test: a page that complains, or asks another host, fails it. */

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

interface Options {
  /** Console errors that a test expects, such as the browser's own note of a 404. */
  expectedErrors: RegExp | null;
}

export const test = base.extend<Options & { watch: undefined }>({
  expectedErrors: [null, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (!expectedErrors?.test(text)) complaints.push(text);
      };
      page.on("console", (message) => {
        if (message.type() === "error") complain(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => complain(`page: ${error.message}`));
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== baseURL) complain(`other host: ${request.url()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What axe finds that is serious or critical on the page as it stands, in words that name the place. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    );
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
