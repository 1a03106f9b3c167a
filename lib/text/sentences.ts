import { codePointOffset, offsetTable, type Span, sliceText, span, utf16Offset } from "#lib/text/code-points";

/**
 * Words after which a full stop ends no sentence. The segmenter of ICU breaks “Gen. Augusto Pinochet” and
 * “the U.S. Embassy” in two; one sentence too many around a quotation is the smaller mistake.
 */
const ABBREVIATION =
  /(?:^|[\s(“"‘'—–-])(?:(?:\p{L}\.)+|(?:Gen|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Col|Lt|Capt|Cmdr|Maj|Sgt|Adm|Hon|Rev|Fr|St|Sr|Sra|Pres|Vol|No|pp|ed|eds|cf|vs|ca|approx)\.)\s*$/u;

/**
 * The smallest run of whole sentences inside `within` (a paragraph, as a rule) that contains `s`, in code
 * points of `text`. White space before and after the run is left out unless `s` reaches into it.
 *
 * @param locale which language's rules divide the sentences (Intl.Segmenter)
 * @throws RangeError if `s` is not inside `within`, or `within` not inside the text
 */
export function sentencesAround(text: string, s: Span, within: Span, locale = "en"): Span {
  if (s.start < within.start || s.end > within.end) {
    throw new RangeError(`[${s.start}, ${s.end}) is not inside [${within.start}, ${within.end})`);
  }
  const passage = sliceText(text, within);
  const table = offsetTable(passage);
  const from = table.toUtf16(codePointOffset(s.start - within.start));
  const to = table.toUtf16(codePointOffset(s.end - within.start));
  let start = 0;
  let end = passage.length;
  for (const [sentenceStart, sentenceEnd] of sentences(passage, locale)) {
    if (sentenceStart <= from) start = sentenceStart;
    // An empty span at a boundary takes the sentence after it, as `start` does.
    if (sentenceEnd >= to && sentenceEnd > from) {
      end = sentenceEnd;
      break;
    }
  }
  const run = passage.slice(start, end);
  start = Math.min(from, start + run.length - run.trimStart().length);
  end = Math.max(to, end - (run.length - run.trimEnd().length));
  return span(
    within.start + table.toCodePoint(utf16Offset(start)),
    within.start + table.toCodePoint(utf16Offset(end)),
  );
}

/** The sentences as UTF-16 ranges that cover the passage without gaps. */
function sentences(passage: string, locale: string): [number, number][] {
  const ranges: [number, number][] = [];
  let joins = false;
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: "sentence" }).segment(passage)) {
    const end = index + segment.length;
    const last = ranges.at(-1);
    if (last && joins) last[1] = end;
    else ranges.push([index, end]);
    joins = ABBREVIATION.test(segment);
  }
  return ranges;
}
