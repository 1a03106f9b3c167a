import { CharClass, classOf, clusterEnd, foldCluster } from "#lib/text/fold";

/**
 * At how many places a text holds one of the search terms of a silence. Whole words, case and diacritics folded; `*`
 * at a term's end matches any ending (“coup*”); several words match with any white space between them; straight and
 * curly apostrophes, hyphens and dashes are alike. Places that overlap, because two terms match there, are one place
 * and count once. Terms without a letter or digit match nothing.
 * @param text or, for many counts, its folded form.
 */
export function countTermHits(text: string | TermText, terms: readonly string[]): number {
  return hitsIn(typeof text === "string" ? foldForTerms(text) : text, terms).length;
}

/** In the units of the folded text. */
interface Hit {
  start: number;
  end: number;
}

function hitsIn(folded: TermText, terms: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const term of terms) {
    const isPrefix = /\*\s*$/.test(term);
    const wanted = foldForTerms(term.trim().replace(/\*+$/, "")).text.trim();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      let end = at + wanted.length;
      if (isWordAt(folded.text, at) && isWordBefore(folded.text, at)) continue;
      if (isPrefix) while (isWordAt(folded.text, end)) end++;
      else if (isWordBefore(folded.text, end) && isWordAt(folded.text, end)) continue;
      hits.push({ start: at, end });
    }
  }
  return merged(hits);
}

function merged(hits: Hit[]): Hit[] {
  const places: Hit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else places.push({ ...hit });
  }
  return places;
}

/** A text as terms are looked for in it. */
export interface TermText {
  readonly text: string;
}

/** Letters without case and diacritics; one form of space, apostrophe and hyphen; words joined over line ends. */
export function foldForTerms(text: string): TermText {
  // Asking a string that is still growing for its end would copy it each time: the last form is kept apart.
  const forms: string[] = [];
  let last = "";
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const code = text.codePointAt(at) ?? 0;
    const kind = classOf(code);
    let form = "";
    if (kind === CharClass.space) form = last.endsWith(" ") ? "" : " ";
    else if (kind === CharClass.quote) form = "'";
    else if (kind === CharClass.hyphen) {
      const lineEnd = LINE_END.exec(text.slice(end, end + 40));
      if (lineEnd && isWordBefore(last, last.length)) {
        at = end + lineEnd[0].length;
        continue;
      }
      form = "-";
    } else if (kind === CharClass.dash) form = "-";
    else if (kind !== CharClass.ignored) form = plain(code, text.slice(at, end));
    if (form !== "") {
      forms.push(form);
      last = form;
    }
    at = end;
  }
  return { text: forms.join("") };
}

const LINE_END = /^[^\S\n]*\n\s*(?=\p{Ll})/u;

/** Letters with a stroke or tied together, which no decomposition takes apart. */
const STROKES: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
  æ: "ae",
  œ: "oe",
};
/** Marks that may be left out in writing; the vowel signs of Indic scripts are not among them. */
const DIACRITICS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;

function plain(code: number, cluster: string): string {
  if (code < 0x80 && cluster.length === 1) return cluster.toLowerCase();
  return foldCluster(cluster)
    .replace(DIACRITICS, "")
    .replace(/[øłđħıæœ]/g, (letter) => STROKES[letter] ?? letter);
}

function isWordAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  const kind = classOf(code);
  return kind === CharClass.word || kind === CharClass.mark;
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const pair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return isWordAt(text, at - (pair ? 2 : 1));
}
