/** The `test` of every end-to-end test: a page that complains, or asks another host, fails it. */

import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

interface Options {
  /** Console errors that a test expects, such as the browser's own note of a 404. */
  expectedErrors: RegExp | null;
}

/**
 * The server under test trusts one proxy, and counts its limits by address: whoever sends this is somebody whom it
 * has not seen before.
 */
export function someone(): Record<string, string> {
  return { "X-Forwarded-For": `2001:db8:${[1, 2].map(() => randomInt(65_536).toString(16)).join(":")}::1` };
}

export const test = base.extend<Options & { watch: undefined }>({
  expectedErrors: [null, { option: true }],
  // No test uses up what another one may still ask for.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => use({ ...extraHTTPHeaders, ...someone() }),
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

/**
 * What axe finds that is serious or critical on the page as it stands, in words that name the place.
 * @param within a selector, where the rest of the page is looked at elsewhere
 */
export async function axe(page: Page, within?: string): Promise<string[]> {
  await page.waitForLoadState();
  // One of WCAG 2.2's rules, and the only one that axe leaves out unless it is asked for.
  const builder = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    );
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  await page.waitForLoadState();
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Opens the page and waits for its script: before it is there, keys and what only a script handles do nothing. */
export async function ready(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-keys", "on");
}

/** How far things have moved without the reader's doing (Layout Instability, cumulative layout shift). */
export function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // Whatever a script or a typeface does to the page it does while loading, or in the frames right after.
        setTimeout(() => resolve(sum), 500);
      }),
  );
}

/** Neighbours in the bar at the top of which one covers the other. */
export function overlapsInBar(page: Page): Promise<string[]> {
  return page.locator(".bar .page > *:visible").evaluateAll((parts) => {
    if (parts.length < 2) return ["there are no neighbours in the bar"];
    const boxes = parts.map((part) => ({
      name: part.className || part.tagName,
      box: part.getBoundingClientRect(),
    }));
    return boxes
      .filter(({ box }, index) => (boxes[index - 1]?.box.right ?? 0) > box.left + 0.5)
      .map(({ name }) => name);
  });
}

/** Each scheme and each width once: colours are those of the scheme at any width, and what fits is that of the width. */
export const LOOKS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 390 },
] as const;
