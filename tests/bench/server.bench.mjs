/**
 * The built server under load, beside an empty Next page on the same machine in the same run.
 *
 *     npm run bench server
 *
 * Measured: the overview, a claim, the reader of the longest text, and search; of the shipped dossier, of a made-up
 * one of 1,000 claims, 20 sources and 100,000 quotations, and of one of the same shape with a tenth of the claims. For each
 * requests per second and the median and 99th percentile of the time to the last byte, and the same as a multiple of
 * the empty page's. Then the first request after an edit, when nothing that was kept is good any more.
 *
 * Exits with 1 if a request fails, or if a claim page of the large dossier takes more than one and a half times as long as of the
 * one with a tenth of its claims.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeLargeDatabase, raiseRevision } from "#tests/bench/large-database";
import { ensureBuild } from "../../scripts/setup/build.mjs";
import { setUpDatabase } from "../../scripts/setup/database.mjs";
import { freePort, startServer, stopServer, waitUntilReady } from "../../scripts/setup/server.mjs";
import { binary, main, mustRun, root, Stop } from "../../scripts/setup/steps.mjs";
import { buildEmptyApp } from "./empty-app.mjs";

const CONNECTIONS = 4;
const SECONDS = 8;
const EDITS = 5;
const CLAIM_BAR = 1.5;
const LARGE = { claims: 1_000, sources: 20, quotations: 100_000 };
const TENTH = { claims: 100, sources: 20, quotations: 10_000 };

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  try {
    await ensureBuild();
    const emptyApp = join(folder, "empty-app");
    await buildEmptyApp(emptyApp);
    const dossiers = await databases(folder);
    const empty = await serving({ app: emptyApp, env: {} }, "/", (address) => measure(`${address}/`));
    const results = [];
    for (const dossier of dossiers) results.push(...(await ofDossier(dossier)));
    const emptyAgain = await serving({ app: emptyApp, env: {} }, "/", (address) => measure(`${address}/`));
    report(results, [empty, emptyAgain]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function databases(folder) {
  const url = (name) => `file:${join(folder, `${name}.db`)}`;
  await setUpDatabase({ DATABASE_URL: url("shipped") });
  for (const [name, size] of [
    ["tenth", TENTH],
    ["large", LARGE],
  ]) {
    const start = performance.now();
    await makeLargeDatabase(url(name), size);
    console.log(`Made ${inWords(size)}, in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  // The longest text of the shipped dossier; those of the made-up ones are as long as one another.
  return [
    {
      name: "shipped",
      url: url("shipped"),
      slug: "chile-1973",
      claim: "how-allende-died",
      text: "downfall-allende",
      word: "allende",
    },
    {
      name: "tenth",
      url: url("tenth"),
      slug: "large",
      claim: "claim-42",
      text: "source-3",
      word: "government",
    },
    {
      name: "large",
      url: url("large"),
      slug: "large",
      claim: "claim-42",
      text: "source-3",
      word: "government",
    },
  ];
}

function inWords({ claims, sources, quotations }) {
  const count = new Intl.NumberFormat("en").format;
  return `${count(claims)} claims, ${sources} sources, ${count(quotations)} quotations`;
}

async function ofDossier({ name, url, slug, claim, text, word }) {
  const env = { DATABASE_URL: url };
  return serving({ app: root, env }, "/api/v1/dossiers", async (address) => {
    const base = `${address}/dossiers/${slug}`;
    const pages = [
      ["overview", base],
      ["claim", `${base}/claims/${claim}`],
      ["reader", `${base}/sources/${text}`],
      ["search", `${base}/search?q=${word}`],
    ];
    const results = [];
    for (const [page, at] of pages) {
      results.push({ dossier: name, page, ...(await measure(at)), afterEdit: await afterEdits(url, at) });
    }
    return results;
  });
}

/** Starts a server, waits for it, does the work and stops it. */
async function serving({ app, env }, path, work) {
  const port = await freePort();
  const server = startServer({ host: "127.0.0.1", port, env, app });
  try {
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(server, `${address}${path}`);
    return await work(address);
  } finally {
    await stopServer(server);
  }
}

async function measure(url) {
  // What the first requests compile and keep is not what is measured.
  for (let request = 0; request < 3; request++) await timed(url);
  const { bytes, inline } = await timed(url);
  const output = await mustRun(
    "autocannon",
    process.execPath,
    [
      binary("autocannon/autocannon.js"),
      "--json",
      "--no-progress",
      "-c",
      CONNECTIONS,
      "-d",
      SECONDS,
      url,
    ].map(String),
    { quiet: true },
  );
  const { requests, latency, errors, timeouts, non2xx } = JSON.parse(output.slice(output.indexOf("{")));
  if (errors + timeouts + non2xx > 0)
    throw new Stop(
      `${url}: ${errors} errors, ${timeouts} without an answer in time, ${non2xx} answers other than 200.`,
    );
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, bytes, inline };
}

/** The median of some first requests after an edit, in milliseconds. */
async function afterEdits(database, url) {
  const times = [];
  for (let edit = 0; edit < EDITS; edit++) {
    await raiseRevision(database);
    times.push((await timed(url)).milliseconds);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(EDITS / 2)];
}

async function timed(url) {
  const start = performance.now();
  const response = await fetch(url);
  const html = await response.text();
  const milliseconds = performance.now() - start;
  if (response.status !== 200) throw new Stop(`${url} answers ${response.status}.`);
  const scripts = html.match(/<script[^>]*>[^<]+<\/script>/g) ?? [];
  return { milliseconds, bytes: Buffer.byteLength(html), inline: Buffer.byteLength(scripts.join("")) };
}

function report(results, empties) {
  const mean = (key) => (empties[0][key] + empties[1][key]) / 2;
  const [perSecond, p50] = [mean("perSecond"), mean("p50")];
  const each = empties.map((one) => `${one.perSecond.toFixed(0)} requests/s`).join(" before, ");
  console.log(`\nThe empty page: ${each} after; median ${p50.toFixed(1)} ms; ${CONNECTIONS} connections.`);
  console.table(
    results.map((one) => ({
      dossier: one.dossier,
      page: one.page,
      "requests/s": Math.round(one.perSecond),
      "empty = 1": Number((one.perSecond / perSecond).toFixed(3)),
      "p50 ms": one.p50,
      "p99 ms": one.p99,
      "after an edit, ms": Math.round(one.afterEdit),
      "HTML, kB": Math.round((one.bytes - one.inline) / 1000),
      "data in it, kB": Math.round(one.inline / 1000),
    })),
  );
  const of = (dossier, page) => results.find((one) => one.dossier === dossier && one.page === page);
  console.log("Growth from a tenth of the dossier to the whole of it:");
  for (const page of ["overview", "claim", "reader", "search"]) {
    const [small, large] = [of("tenth", page), of("large", page)];
    const ratio = (key) => `${(large[key] / small[key]).toFixed(2)} times`;
    console.log(
      `  ${page}: median ${ratio("p50")}, after an edit ${ratio("afterEdit")}, HTML ${ratio("bytes")}`,
    );
  }
  const growth = of("large", "claim").p50 / of("tenth", "claim").p50;
  console.log(
    `A claim of the large dossier takes ${growth.toFixed(2)} times as long; the bar is ${CLAIM_BAR}.`,
  );
  if (growth > CLAIM_BAR) process.exitCode = 1;
}
