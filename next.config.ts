import type { NextConfig } from "next";

const config: NextConfig = {
  // Native or WebAssembly-carrying packages, and one whose plugins must meet the same copy of it: loaded by Node as
  // they are, never bundled.
  serverExternalPackages: [
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-ris",
    "better-sqlite3",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-libsql",
  ],
  poweredByHeader: false,
  // Without the tests, whose packages are not there where Variorum only runs.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  // Titles and descriptions stand in the head for everybody: no page waits for a script to put them there.
  htmlLimitedBots: /.*/,
  // Browsers ask for it by this name, whatever the page says.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "DENY" },
      ],
    },
  ],
};

export default config;
