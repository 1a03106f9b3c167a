import { CharClass, classOf, clusterEnd, foldCluster } from "#lib/text/fold";

/**
 * Whether two strings are the same sentence, only set otherwise: white space, quotation marks, dashes,
 * hyphenation, case, normalisation form. A missing comma, accent or pair of scare quotes is more than that.
 *
 * The marks a person puts around a quotation are not part of it: one pair around `query` is overlooked.
 */
export function sameSentence(query: string, found: string): boolean {
  const asked = setForm(query);
  const given = setForm(found);
  if (sameForm(asked, given)) return true;
  const wrapped = asked.length > 2 && asked[0] === QUOTE && asked.at(-1) === QUOTE;
  return wrapped && sameForm(asked.slice(1, -1), given);
}

const QUOTE = "'";
/** A hyphen that may be missing: at the end of a line, or inside a word. */
const LOOSE_HYPHEN = "\u2010";
const FIRM_HYPHEN = "-";

function sameForm(a: readonly string[], b: readonly string[]): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left === right || (isHyphen(left) && isHyphen(right))) {
      i++;
      j++;
    } else if (left === LOOSE_HYPHEN) i++;
    else if (right === LOOSE_HYPHEN) j++;
    else return false;
  }
  return true;
}

function isHyphen(form: string | undefined): boolean {
  return form === LOOSE_HYPHEN || form === FIRM_HYPHEN;
}

interface Item {
  kind: CharClass;
  form: string;
  /** The character as it stands, for case; for white space the whole run. */
  raw: string;
}

/** The sentence without its setting: folded letters, one space between words, marks brought to one form. */
function setForm(text: string): string[] {
  const items = itemsOf(text.trim());
  const form: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const before = items[i - 1];
    if (item.kind === CharClass.space) {
      if (spaceCounts(items, i)) form.push(" ");
    } else if (item.kind === CharClass.hyphen) {
      form.push(isLoose(items, i) ? LOOSE_HYPHEN : FIRM_HYPHEN);
    } else if (item.kind === CharClass.dash) {
      form.push(FIRM_HYPHEN);
    } else if (item.kind === CharClass.quote) {
      // Two single marks typed for a double one.
      if (!(before?.raw === item.raw && SINGLE.test(item.raw))) form.push(QUOTE);
    } else form.push(...item.form);
  }
  return form;
}

const SINGLE = /^['`\u00b4\u2018\u2019]$/;

/** Between words a space counts; beside a mark only where it keeps two numbers apart (“3. 5” is not “3.5”). */
function spaceCounts(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (!before || !after || !isWord(after)) return false;
  if (isWord(before)) return true;
  return isDigit(after) && /^[.,:/]$/.test(before.form) && isDigit(items[at - 2]);
}

/**
 * A hyphen between two letters is a matter of house style, one before a line break (or before the space that
 * copying made of it) of the line's length. But “re-sign” is not “resign”: there it tells two words apart.
 */
function isLoose(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (!before || !after || !isLetter(before)) return false;
  if (after.kind === CharClass.space) {
    const next = items[at + 2];
    return next !== undefined && isLetter(next) && (isLower(next) || !isLower(before));
  }
  if (!isLetter(after)) return false;
  let head = "";
  for (let i = at - 1; i >= 0 && isLetter(items[i]); i--) head = (items[i]?.form ?? "") + head;
  return !(head === "re" && after.form !== "e") && !(head === "co" && isOp(items, at + 1));
}

/** The rest of “co-op”, which is no “coop”; “co-operate” is “cooperate”. */
function isOp(items: readonly Item[], at: number): boolean {
  return items[at]?.form === "o" && items[at + 1]?.form === "p" && !isLetter(items[at + 2]);
}

function isLower({ raw }: Item): boolean {
  return raw === raw.toLowerCase();
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const raw = text.slice(at, end);
    const kind = classOf(raw.codePointAt(0) ?? 0);
    at = end;
    const last = items.at(-1);
    if (kind === CharClass.ignored) continue;
    if (kind === CharClass.space && last?.kind === CharClass.space) last.raw += raw;
    else if (
      kind === CharClass.hyphen &&
      (last?.kind === CharClass.hyphen || last?.kind === CharClass.dash)
    ) {
      // “--” is a typewriter's dash.
      last.kind = CharClass.dash;
    } else items.push({ kind, raw, form: kind === CharClass.space ? " " : foldCluster(visible(raw)) });
  }
  return items;
}

function visible(cluster: string): string {
  let kept = "";
  for (const char of cluster) if (classOf(char.codePointAt(0) ?? 0) !== CharClass.ignored) kept += char;
  return kept;
}

function isWord(item: Item | undefined): boolean {
  return item?.kind === CharClass.word || item?.kind === CharClass.mark;
}

function isDigit(item: Item | undefined): boolean {
  return item !== undefined && /^\p{N}/u.test(item.form);
}

function isLetter(item: Item | undefined): boolean {
  return isWord(item) && !isDigit(item);
}
