/**
 * Addresses that lead a browser to a quotation on another page (WICG “URL Fragment Text Directives”):
 * `#:~:text=prefix-,start,end,-suffix`. A browser that does not know them, or finds no such words, shows the page
 * from its top.
 */

interface Quoted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** In UTF-16 units. A longer quotation is named by its first and last words: the less there is, the less can differ. */
const WHOLE = 200;
/** Words at either end of a longer one. */
const ENDS = 6;
/** Up to so many words a quotation may well stand twice on a page, so that the words around it help. */
const FEW = 8;
/** Words around it. */
const AROUND = 3;

/** The address with a directive for the quotation; as it is where no words can be named; null for no web address. */
export function addressAtQuotation(address: string, quoted: Quoted): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const [fragment = ""] = url.hash.replace(/^#/, "").split(":~:");
  url.hash = "";
  const directive = textDirective(quoted);
  const hash = directive === null ? fragment : `${fragment}:~:${directive}`;
  return hash === "" ? url.href : `${url.href}#${hash}`;
}

/**
 * `text=…` without its delimiter; null where the quotation holds no words. A part is matched within one block of
 * the page, so none reaches over a line break: of a quotation of several lines the first and the last line tell the
 * range. White space is one space, as a page shows it.
 */
export function textDirective({ exact, prefix, suffix }: Quoted): string | null {
  const lines = exact
    .split(/[\n\r\u2028\u2029]+/)
    .map(spaced)
    .filter((line) => words(line).length > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = lines.length > 1 ? [head(first), tail(last)] : range(first);
  if (end !== null) return `text=${encoded(start)},${encoded(end)}`;
  const around = words(start).length <= FEW;
  const before = around ? wordsBefore(prefix) : "";
  const after = around ? wordsAfter(suffix) : "";
  return `text=${before && `${encoded(before)}-,`}${encoded(start)}${after && `,-${encoded(after)}`}`;
}

/** One line whole, or its first and last words where it is long and they do not meet. */
function range(line: string): [start: string, end: string | null] {
  if (line.length <= WHOLE) return [line, null];
  const [start, end] = [head(line), tail(line)];
  return start.length + end.length < line.length ? [start, end] : [line, null];
}

function head(line: string): string {
  const known = words(line);
  const last = known[Math.min(ENDS, known.length) - 1];
  return last ? line.slice(0, last.index + last.segment.length) : line;
}

function tail(line: string): string {
  const first = words(line).at(-ENDS);
  return first ? line.slice(first.index) : line;
}

/** The last words before the quotation in its own line. What is stored may begin inside a word: the first is left out. */
function wordsBefore(prefix: string): string {
  const line = spaced(prefix.split(/[\n\r\u2028\u2029]/).at(-1) ?? "");
  const known = words(line).slice(1);
  const from = known.at(-AROUND);
  return from ? line.slice(from.index) : "";
}

function wordsAfter(suffix: string): string {
  const line = spaced(suffix.split(/[\n\r\u2028\u2029]/)[0] ?? "");
  const known = words(line).slice(0, -1);
  const to = known[Math.min(AROUND, known.length) - 1];
  return to ? line.slice(0, to.index + to.segment.length) : "";
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

function words(line: string): Intl.SegmentData[] {
  return [...segmenter.segment(line)].filter((part) => part.isWordLike);
}

/** Hyphen, comma and ampersand are the directive's own. */
function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll("-", "%2D");
}
