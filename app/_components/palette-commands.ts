import type { z } from "zod/mini";
import { READING_WIDTHS, TEXT_SIZES, THEMES } from "#lib/domain/settings";
import type { dossierNames, voiceNames } from "#lib/schema/names";
import { SITE_PARTS, SITE_TOOLS } from "./site-parts";
import { VOICE_KIND_WORDS } from "./voice-kind";

/** Something that the palette can do: lead to an address, or press a button of the settings. */
export interface PaletteCommand {
  /** Unique among all of them. */
  readonly id: string;
  readonly name: string;
  /** Beside the name: what kind of thing it is. */
  readonly note?: string;
  readonly also?: string;
  readonly href?: string;
  readonly setting?: { readonly name: string; readonly value: string };
}

/** What is there before anything has been fetched. */
export function pageCommands(home: string): PaletteCommand[] {
  const pages = [...SITE_PARTS, ...SITE_TOOLS].map(({ name, path }) => ({ name, href: home + path }));
  return [...pages, { name: "Keyboard shortcuts", href: "/shortcuts" }].map((page) => ({
    ...page,
    id: page.href,
  }));
}

export const SETTING_COMMANDS: readonly PaletteCommand[] = [
  ...THEMES.map((value) => settingCommand("theme", value, `Theme: ${value}`)),
  ...TEXT_SIZES.map((value) => settingCommand("text", value, `Text size: ${value} %`)),
  ...READING_WIDTHS.map((value) => settingCommand("width", value, `Width of the texts: ${value}`)),
];

function settingCommand(setting: string, value: string, name: string): PaletteCommand {
  return { id: `${setting}=${value}`, name, setting: { name: setting, value } };
}

export function claimCommands(home: string, { claims }: z.infer<typeof dossierNames>): PaletteCommand[] {
  return claims.map(({ slug, number, title, question }) => {
    const href = `${home}/claims/${slug}`;
    return { id: href, href, name: title, also: question, note: `Claim ${number}` };
  });
}

export function sourceCommands(home: string, { sources }: z.infer<typeof dossierNames>): PaletteCommand[] {
  return sources.map(({ slug, shortTitle, genre }) => {
    const href = `${home}/sources/${slug}`;
    return { id: href, href, name: shortTitle, note: genre };
  });
}

export function voiceCommands(home: string, { voices }: z.infer<typeof voiceNames>): PaletteCommand[] {
  return voices.map(({ slug, name, kind }) => {
    const href = `${home}/voices/${slug}`;
    return { id: href, href, name, note: VOICE_KIND_WORDS[kind] };
  });
}

/** For words that are no name: look for them in the texts. */
export function wordCommands(home: string, typed: string): PaletteCommand[] {
  const query = new URLSearchParams({ q: typed });
  return [
    { id: "search", name: `Search for “${typed}”`, href: `${home}/search?${query}` },
    { id: "check", name: `Check “${typed}” as a quotation`, href: `${home}/check?${query}` },
  ];
}
