import path from "node:path";

/** Where a database is, from its URL. A relative path is relative to the working directory. */
export type Location =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "server"; readonly url: string };

/** Throws on a URL that lib/env.ts would refuse, and on a database in memory (it could not be shared). */
export function locate(url: string): Location {
  if (/^(libsql|https?):\/\/./.test(url)) return { kind: "server", url };
  const written = writtenPath(url);
  if (!written) throw new Error(`Not a database URL: ${url} (file:, libsql:, http: or https:)`);
  if (written === ":memory:") throw new Error("A database in memory cannot be used: name a file");
  return { kind: "file", path: path.resolve(written) };
}

/** The path of a `file:` URL as it is written, relative or not; null for any other URL. */
export function writtenPath(url: string): string | null {
  return url.startsWith("file:") ? url.slice("file:".length).replace(/^\/\/(?=\/)/, "") : null;
}
