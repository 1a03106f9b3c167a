import type { NextConfig } from "next";

const config: NextConfig = {
  // Native or WebAssembly-carrying packages: loaded by Node as they are, never bundled.
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-libsql",
  ],
  poweredByHeader: false,
  typedRoutes: false,
  // A folder for each use, so that the tests' build never disturbs a running server's.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
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
