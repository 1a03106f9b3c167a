/**
 * An app of one empty page, in a folder of its own with copies of the packages that Next needs: inside the project
 * Next would build the project's own proxy and instrumentation into it.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun, root } from "../../scripts/setup/steps.mjs";

const FILES = {
  "package.json": '{ "private": true }',
  "app/layout.jsx": `export const dynamic = "force-dynamic";
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `export default function Page() {
  return <p>Empty.</p>;
}
`,
};

/** @param folder that is not there yet */
export async function buildEmptyApp(folder) {
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  for (const name of needed(["next", "react", "react-dom"])) {
    cpSync(join(root, "node_modules", name), join(folder, "node_modules", name), { recursive: true });
  }
  await mustRun(
    "The build of the empty page",
    process.execPath,
    [join(folder, "node_modules/next/dist/bin/next"), "build"],
    { cwd: folder, quiet: true, env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } },
  );
}

/** The packages and all that they depend on, as far as it is installed. */
function needed(names) {
  const found = new Set();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const manifest = join(root, "node_modules", name, "package.json");
    if (found.has(name) || !existsSync(manifest)) continue;
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    open.push(...Object.keys(dependencies), ...Object.keys(optionalDependencies));
  }
  return found;
}
