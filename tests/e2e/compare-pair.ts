/** Two sources side by side: the pair that the tests look at. */

import type { Page } from "@playwright/test";
import { apiComparison } from "#lib/schema/api-compare";
import { expect, ready } from "./support";

export const COMPARE = "/dossiers/chile-1973/compare";
export const PAIR = `${COMPARE}?left=socialist-worker&right=downfall-allende`;

/** Keys and the lock do something only once their script is there. */
export async function withScript(page: Page, address: string): Promise<void> {
  await ready(page, address);
  await expect(page.getByRole("button", { name: "Scroll together" })).toBeEnabled();
}

/** A shared claim that both texts are quoted on several times. */
export async function claimWithQuotations(page: Page): Promise<string> {
  const { shared } = apiComparison.parse(await (await page.request.get(`/api/v1${PAIR}`)).json());
  const entry = shared.find(({ left, right }) => left.quotations > 2 && right.quotations > 2);
  if (!entry) throw new Error("No shared claim is quoted three times on both sides");
  return entry.claim;
}
