import { cookies } from "next/headers";
import type { Settings } from "#lib/domain/settings";
import { parseSettings } from "#lib/schema/settings";

/** What the reader of this request has chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await cookies();
  return parseSettings(Object.fromEntries(stored.getAll().map(({ name, value }) => [name, value])));
}
