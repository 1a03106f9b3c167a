/** What readers set for themselves, as it comes: in cookies, and one at a time from a form. */

import { z } from "zod";
import {
  DEFAULT_SETTINGS,
  INTRODUCTIONS,
  READING_WIDTHS,
  type Settings,
  TEXT_SIZES,
  THEMES,
} from "#lib/domain/settings";

const theme = z.enum(THEMES);
const text = z.enum(TEXT_SIZES);
const width = z.enum(READING_WIDTHS);
const introduction = z.enum(INTRODUCTIONS);

const stored = z.object({
  theme: theme.catch(DEFAULT_SETTINGS.theme),
  text: text.catch(DEFAULT_SETTINGS.text),
  width: width.catch(DEFAULT_SETTINGS.width),
  introduction: introduction.catch(DEFAULT_SETTINGS.introduction),
});

/** @param cookies by name, which is the setting's. Nonsense in one counts as no choice, and leaves the others. */
export function parseSettings(cookies: Readonly<Record<string, string | undefined>>): Settings {
  return stored.parse(cookies);
}

const choice = z.union([
  z.strictObject({ theme }).transform(({ theme: value }) => ({ name: "theme", value })),
  z.strictObject({ text }).transform(({ text: value }) => ({ name: "text", value })),
  z.strictObject({ width }).transform(({ width: value }) => ({ name: "width", value })),
  z.strictObject({ introduction }).transform(({ introduction: value }) => ({ name: "introduction", value })),
]);

/** The one setting that a form names, or null where it names none, several, or a value that there is not. */
export function parseChoice(form: URLSearchParams): { name: string; value: string } | null {
  return form.size === 1 ? (choice.safeParse(Object.fromEntries(form)).data ?? null) : null;
}
