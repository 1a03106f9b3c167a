/** Notes beside the text never meet: not one another, not the words, not another paragraph’s. */

import type { Page } from "@playwright/test";
import { expect, test } from "./support";

const D = "/dossiers/chile-1973";
const SOURCES = ["mexico-exiles", "power-resisters", "socialist-worker", "downfall-allende"] as const;

/** Every two boxes among all notes, and each note with all words and paragraph numbers, that overlap by more than a pixel. */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
        .map((one) => ({
          name: `${one.closest(".pr")?.id} ${one.textContent?.slice(0, 40)}`,
          box: one.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
    const notes = [...boxes(".mn li > a"), ...boxes(".mn summary")];
    const others = [
      ...boxes(".wd > .v"),
      ...boxes(".pn"),
      ...boxes(".part > span"),
      ...boxes(".vo:not(:empty)"),
    ];
    type Box = (typeof notes)[number];
    const meet = ({ box: one }: Box, { box: other }: Box) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    const found: string[] = notes.length === 0 ? ["no note was measured"] : [];
    notes.forEach((note, index) => {
      for (const other of [...notes.slice(index + 1), ...others]) {
        if (meet(note, other)) found.push(`${note.name} × ${other.name}`);
      }
      if (note.box.right > document.documentElement.clientWidth + 1)
        found.push(`${note.name} beyond the window`);
    });
    return found;
  });
}

/** Words of a note that stand outside their note. */
async function spills(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".mn li > a")]
      .filter(
        (one) =>
          one.checkVisibility({ contentVisibilityAuto: true }) && one.scrollWidth > one.clientWidth + 1,
      )
      .map((one) => `${one.closest(".pr")?.id} ${one.textContent}`),
  );
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(".mn, .mn details")) one.open = true;
  });
}

for (const width of [1440, 1200, 1000, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const source of SOURCES) {
      test(`${source}: no note meets another, in any size of text`, async ({ page }) => {
        await page.goto(`${D}/sources/${source}?claim=us-role-in-the-coup`);
        await page.evaluate(() => document.fonts.ready);
        for (const size of ["100%", "150%", "200%"]) {
          await page.evaluate((value) => {
            document.documentElement.style.fontSize = value;
          }, size);
          expect.soft(await collisions(page), size).toEqual([]);
          expect.soft(await spills(page), size).toEqual([]);
        }
        await openAll(page);
        expect(await collisions(page), "all open").toEqual([]);
      });
    }
  });
}

test("the measuring would see notes that meet", async ({ page }) => {
  await page.goto(`${D}/sources/mexico-exiles`);
  await page.addStyleTag({ content: ".pr { max-height: 3rem }" });
  expect((await collisions(page)).length).toBeGreaterThan(0);
});

test("each note gives the numbers that stand over its words", async ({ page }) => {
  await page.goto(`${D}/sources/downfall-allende`);
  const wrong = await page.evaluate(() => {
    const numberOf = (id: string) => {
      const piece = document.getElementById(`q-${id}`)?.closest<HTMLElement>("[data-quotations]");
      return piece?.dataset.n?.split(",") ?? [];
    };
    return [...document.querySelectorAll<HTMLElement>(".mn a[data-of]")].flatMap((note) => {
      const numbers = note.querySelector(".nr")?.lastChild?.textContent?.split(", ") ?? [];
      const over = (note.dataset.of ?? "").split(" ").flatMap(numberOf);
      return numbers.every((one) => over.includes(one)) && numbers.length > 0 === over.length > 0
        ? []
        : [`${note.textContent}: ${over}`];
    });
  });
  expect(wrong).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("notes are folded under their paragraph, but for the claim in view", async ({ page }) => {
    await page.goto(`${D}/sources/downfall-allende?claim=us-role-in-the-coup`);
    await expect(page.locator("#p-6 .mn li").first()).toBeVisible();
    const folded = page.locator("#p-4 .mn");
    await expect(folded.locator("li").first()).toBeHidden();
    await folded.locator("summary").first().click();
    await expect(folded.locator("li").first()).toBeVisible();
    await expect(folded.locator("li").last()).toBeVisible();
  });
});
