import path from "node:path";

/** Where a database is, from its URL. A relative path is relative to the working directory. */
export type Location =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "server"; readonly url: string };

/** Throws on a URL that lib/env.ts would refuse, and on a database in memory (it could not be shared). */
export function locate(url: string): Location {
  if (/^(libsql|https?):\/\/./.test(url)) return { kind: "server", url };
  if (!/^file:./.test(url)) throw new Error(`Not a database URL: ${url} (file:, libsql:, http: or https:)`);
  const written = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  if (written === ":memory:") throw new Error("A database in memory cannot be used: name a file");
  return { kind: "file", path: path.resolve(written) };
}
