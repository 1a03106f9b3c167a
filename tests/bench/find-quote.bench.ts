/**
 * `findQuote` against `approx-string-match`, in one run, on the same generated texts and quotations.
 *
 *     node --import tsx tests/bench/find-quote.bench.ts [--json]
 *
 * Exits with 1 if a bar is missed: ten times as fast at the median of every length and noise once the index
 * stands, true places found at least as often, and fewer false ones where the quotation is not there at all.
 */
import search from "approx-string-match";
import { type FindResult, findQuote } from "#lib/text/find";
import { indexText, type TextIndex } from "#lib/text/text-index";
import {
  drawer,
  garbled,
  generatedText,
  lookalike,
  type Random,
  seeded,
  sentence,
  stretch,
  vocabulary,
} from "#tests/bench/made-texts";

const TEXT_LENGTH = 2_500_000;
const LENGTHS = [80, 300, 1000];
const NOISES = [0, 0.04, 0.1];
/** Share of the quotation's length that approx-string-match may differ by. */
const LIMITS = [0.15, 0.3];
const OUR_RUNS = 200;
const THEIR_RUNS = 30;
const ABSENT_OUR_RUNS = 100;
const ABSENT_THEIR_RUNS = 20;
/** After this long, approx-string-match gets no more than MIN_RUNS a row, and the table says so. */
const BUDGET_MS = 140_000;
const MIN_RUNS = 3;
const RATIO_BAR = 10;

interface Corpus {
  text: string;
  index: TextIndex;
  buildMs: number;
  draw: () => string;
}

interface Query {
  corpus: Corpus;
  exact: string;
  /** UTF-16 range it was taken from, or null where it was taken from nowhere. The texts hold no astral characters. */
  truth: { start: number; end: number } | null;
}

interface Timing {
  median: number;
  p95: number;
  worst: number;
}

interface Row {
  what: string;
  length: number;
  ours: Timing & { runs: number; places: number };
  /** The same count as `ours.places` on those queries only that approx-string-match was given as well. */
  theirs: (Timing & { limit: number; runs: number; places: number; oursOnSame: number })[];
}

const started = performance.now();
const asJson = process.argv.includes("--json");
const random = seeded(1973);

function corpus(seed: number): Corpus {
  const draws = seeded(seed);
  const draw = drawer(vocabulary(draws, 5_000), draws);
  const text = generatedText(draw, draws, TEXT_LENGTH);
  const from = performance.now();
  const index = indexText(text);
  return { text, index, buildMs: performance.now() - from, draw };
}

function timed<T>(run: () => T): { ms: number; value: T } {
  const from = performance.now();
  const value = run();
  return { ms: performance.now() - from, value };
}

function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? Number.NaN };
}

/** A place is the true one if it begins and ends within a tenth of the quotation's length (at least 10) of it. */
function isTrue(query: Query, start: number, end: number): boolean {
  const slack = Math.max(10, query.exact.length / 10);
  return (
    query.truth !== null &&
    Math.abs(start - query.truth.start) <= slack &&
    Math.abs(end - query.truth.end) <= slack
  );
}

/** For a quotation that is there: whether its place was found. For one that is not: whether any was claimed. */
function oursCounts(query: Query, result: FindResult): boolean {
  if (query.truth === null) return result.kind !== "absent";
  if (result.kind === "ambiguous") return result.places.some(({ start, end }) => isTrue(query, start, end));
  return result.kind !== "absent" && isTrue(query, result.place.start, result.place.end);
}

function theirsCounts(query: Query, matches: readonly { start: number; end: number }[]): boolean {
  return query.truth === null
    ? matches.length > 0
    : matches.some(({ start, end }) => isTrue(query, start, end));
}

function measure(what: string, length: number, queries: readonly Query[], theirRuns: number): Row {
  const ours = queries.map((query) => {
    const { ms, value } = timed(() => findQuote(query.corpus.index, { exact: query.exact }));
    return { ms, counts: oursCounts(query, value) };
  });
  const theirs = LIMITS.map((limit) => {
    const times: number[] = [];
    let places = 0;
    let oursOnSame = 0;
    for (const [i, query] of queries.slice(0, theirRuns).entries()) {
      if (i >= MIN_RUNS && performance.now() - started > BUDGET_MS) break;
      const { ms, value } = timed(() =>
        search(query.corpus.text, query.exact, Math.floor(query.exact.length * limit)),
      );
      times.push(ms);
      if (theirsCounts(query, value)) places++;
      if (ours[i]?.counts) oursOnSame++;
    }
    return { limit, runs: times.length, places, oursOnSame, ...timing(times) };
  });
  const places = ours.filter(({ counts }) => counts).length;
  return { what, length, ours: { runs: ours.length, places, ...timing(ours.map(({ ms }) => ms)) }, theirs };
}

function presentQueries(corpora: readonly Corpus[], length: number, noise: number, draws: Random): Query[] {
  return Array.from({ length: OUR_RUNS }, (_, i) => {
    const source = corpora[i % corpora.length] as Corpus;
    const truth = stretch(source.text, length, draws);
    return { corpus: source, truth, exact: garbled(source.text.slice(truth.start, truth.end), noise, draws) };
  });
}

/** Sentences of the same language that nobody wrote in this text. */
function strangers(corpora: readonly Corpus[], length: number, draws: Random): Query[] {
  return Array.from({ length: ABSENT_OUR_RUNS }, (_, i) => {
    const source = corpora[i % corpora.length] as Corpus;
    let exact = sentence(source.draw, draws);
    while (exact.length < length) exact += ` ${sentence(source.draw, draws)}`;
    return { corpus: source, truth: null, exact: exact.slice(0, exact.lastIndexOf(" ", length)) };
  });
}

/** Stretches of the text in which 30 to 40 % of the words are exchanged for others about as long. */
function lookalikes(corpora: readonly Corpus[], length: number, draws: Random): Query[] {
  return Array.from({ length: ABSENT_OUR_RUNS }, (_, i) => {
    const source = corpora[i % corpora.length] as Corpus;
    for (;;) {
      const { start, end } = stretch(source.text, length, draws);
      const original = source.text.slice(start, end).split(" ");
      const exact = lookalike(original.join(" "), 0.35, source.draw, draws);
      const exchanged = exact.split(" ").filter((word, at) => word !== original[at]).length / original.length;
      if (exchanged >= 0.3 && exchanged <= 0.4) return { corpus: source, truth: null, exact };
    }
  });
}

/** Texts made to be slow on. Nothing is compared here; the worst of it is published. */
function adversarial(): { what: string; buildMs: number; ms: number; kind: string }[] {
  const refrain = "The junta closed the university of Concepción in the third week of September. ";
  const cases: [string, string, string][] = [
    ["one letter 2.5 million times, 300 of it", "a".repeat(TEXT_LENGTH), "a".repeat(300)],
    ["the same, one letter wrong", "a".repeat(TEXT_LENGTH), `${"a".repeat(150)}b${"a".repeat(149)}`],
    ["one sentence 32,000 times, verbatim", refrain.repeat(32_000), refrain.trim()],
    ["the same, garbled", refrain.repeat(32_000), garbled(refrain.trim(), 0.06, seeded(7))],
    [
      "the same, one word exchanged",
      refrain.repeat(32_000),
      refrain.trim().replace("university", "parliament"),
    ],
    [
      "two words in turn, 1000 characters of them, garbled",
      "no yes ".repeat(357_000),
      garbled("no yes ".repeat(143), 0.04, seeded(8)),
    ],
  ];
  return cases.map(([what, text, exact]) => {
    const built = timed(() => indexText(text));
    const { ms, value } = timed(() => findQuote(built.value, { exact }));
    return { what, buildMs: built.ms, ms, kind: value.kind === "near" ? `near, ${value.class}` : value.kind };
  });
}

const corpora = [corpus(11), corpus(9)];
// Both get to warm up, so that neither pays for the compiler.
for (const noise of NOISES) {
  for (const query of presentQueries(corpora, 300, noise, random).slice(0, 30)) {
    findQuote(query.corpus.index, { exact: query.exact });
  }
}
search((corpora[0] as Corpus).text, (corpora[0] as Corpus).text.slice(1_000, 1_300), 45);

const present: Row[] = [];
for (const length of LENGTHS) {
  for (const noise of NOISES) {
    present.push(
      measure(`${noise * 100} % noise`, length, presentQueries(corpora, length, noise, random), THEIR_RUNS),
    );
  }
}
const absent: Row[] = [];
for (const length of LENGTHS) {
  absent.push(measure("other sentences", length, strangers(corpora, length, random), ABSENT_THEIR_RUNS));
  absent.push(measure("lookalikes", length, lookalikes(corpora, length, random), ABSENT_THEIR_RUNS));
}
const worstCases = adversarial();

const missed: string[] = [];
for (const row of present) {
  for (const them of row.theirs) {
    const at = `${row.length} characters, ${row.what}, limit ${them.limit * 100} %`;
    const ratio = them.median / row.ours.median;
    if (ratio < RATIO_BAR) missed.push(`${at}: ${ratio.toFixed(1)} times as fast, not ${RATIO_BAR}`);
    if (them.oursOnSame < them.places)
      missed.push(`${at}: ${them.oursOnSame} true places, not ${them.places}`);
  }
}
for (const limit of LIMITS) {
  const rows = absent.flatMap(({ theirs }) => theirs.filter((them) => them.limit === limit));
  const [ours, theirs] = [rows.reduce((n, r) => n + r.oursOnSame, 0), rows.reduce((n, r) => n + r.places, 0)];
  if (ours > 0 && ours >= theirs)
    missed.push(`limit ${limit * 100} %: ${ours} false places, not fewer than ${theirs}`);
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(7);
function line({ what, length, ours, theirs }: Row): string {
  const cells = theirs.map(
    (them) =>
      ` | ${ms(them.median)} ${ms(them.p95)} ${ms(them.worst)} ${`${(them.median / ours.median).toFixed(0)}×`.padStart(7)} ${`${them.places}:${them.oursOnSame}/${them.runs}`.padStart(9)}`,
  );
  const own = `${ms(ours.median)} ${ms(ours.p95)} ${ms(ours.worst)} ${`${ours.places}/${ours.runs}`.padStart(8)}`;
  return `${String(length).padStart(5)}  ${what.padEnd(16)} | ${own}${cells.join("")}`;
}

const builds = corpora.map(({ buildMs }) => buildMs);
const seconds = (performance.now() - started) / 1000;
if (asJson) {
  console.log(
    JSON.stringify(
      { textLength: TEXT_LENGTH, builds, limits: LIMITS, present, absent, worstCases, missed, seconds },
      null,
      2,
    ),
  );
} else {
  const limits = LIMITS.map((limit) => ` | ${`approx-string-match, limit ${limit * 100} %`.padEnd(41)}`).join(
    "",
  );
  const columns = LIMITS.map(() => " |  median     p95   worst   ratio     found").join("");
  console.log(
    `Two generated texts of ${TEXT_LENGTH / 1e6} MB; index built in ${builds.map((b) => b.toFixed(0)).join(" and ")} ms. Times in ms.`,
  );
  console.log(
    `“found” of approx-string-match is its own count, then findQuote's on the same quotations, of how many runs.\n`,
  );
  console.log(`                        | findQuote                       ${limits}`);
  console.log(`chars  quotation        |  median     p95   worst    found${columns}`);
  console.log("The quotation is there: true places found");
  for (const row of present) console.log(line(row));
  console.log("It is not there: false places claimed");
  for (const row of absent) console.log(line(row));
  console.log("\nTexts made to be slow on (findQuote alone):");
  for (const { what, buildMs, ms: time, kind } of worstCases) {
    console.log(`  ${ms(time)} ms  ${what} → ${kind} (index ${buildMs.toFixed(0)} ms)`);
  }
  console.log(
    `\n${seconds.toFixed(0)} s. ${missed.length === 0 ? "All bars met." : `Bars missed:\n  ${missed.join("\n  ")}`}`,
  );
}
process.exitCode = missed.length === 0 ? 0 : 1;
