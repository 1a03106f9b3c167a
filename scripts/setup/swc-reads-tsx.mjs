/**
 * Loaded before dependency-cruiser (`node --import`): it parses with @swc/core, since TypeScript 7 has no API
 * for it, but never tells it that a file is TSX, and then every component is a syntax error to it.
 */

import swc from "@swc/core";

const { parseFileSync } = swc;
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith(".tsx") });
