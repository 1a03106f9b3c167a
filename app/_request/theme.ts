import { cookies } from "next/headers";
import { z } from "zod";

export const THEME_COOKIE = "theme";

export const themeSchema = z.enum(["light", "dark", "system"]);
export type Theme = z.infer<typeof themeSchema>;

/** What the reader chose; until then, and after any nonsense in the cookie, what the system prefers. */
export async function readTheme(): Promise<Theme> {
  const stored = (await cookies()).get(THEME_COOKIE)?.value;
  return themeSchema.catch("system").parse(stored);
}
