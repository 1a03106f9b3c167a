/** The matrix of the shipped dossier’s overview. */

import type { Locator, Page } from "@playwright/test";
import { expect as base } from "./support";

/** On a busy machine the answer to a click takes its time. */
export const expect = base.configure({ timeout: 15_000 });

export const OVERVIEW = "/dossiers/chile-1973";

export function matrix(page: Page): Locator {
  return page.getByRole("table", { name: /^Claims by source/ });
}

export function claims(page: Page): Locator {
  return matrix(page).locator("tr.row");
}

const SHOWN = /(\d+) of (\d+) claims shown/;

/** How many claims the page says it shows, and of how many. */
export async function shown(page: Page): Promise<{ shown: number; total: number }> {
  const status = page.getByRole("status");
  await expect(status).toContainText(SHOWN);
  const [, few, total] = SHOWN.exec((await status.textContent()) ?? "") ?? [];
  return { shown: Number(few), total: Number(total) };
}

/** Of the last topic alone: axe looks at every element, and takes long over the whole matrix. */
export async function shortAddress(page: Page): Promise<string> {
  await page.goto(OVERVIEW);
  const topic = page.getByRole("navigation", { name: "Topics" }).getByRole("link").last();
  return (await topic.getAttribute("href")) ?? "";
}
