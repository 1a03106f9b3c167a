import { alignWords, type WordStep } from "#lib/text/align-words";
import {
  couldBeMeant,
  isReal,
  isWeighty,
  judgeWords,
  type Verdict,
  type WordKnowledge,
} from "#lib/text/garbling";
import { ENGLISH_SHARE, englishShare } from "#lib/text/language";
import { sameSentence } from "#lib/text/typography";
import { type Word, wordsOf } from "#lib/text/words";

/** Of what class a difference is; only `typographic` may be called the same sentence. */
export type DifferenceClass = "typographic" | "noise" | "wording";

type EndWord = "there" | "missing" | "exchanged";

/** How a place compares with the quotation, word by word. */
export interface Assessment {
  class: DifferenceClass;
  /** Words of the longer of the two. */
  words: number;
  /** Other words, each by how unlike it is; missing and added ones, a run counting little more than one. */
  changed: number;
  /** The same in letters, as a share of all letters. */
  changedShare: number;
  /** Words that are garbled, each as the share of its letters that differ. */
  garbled: number;
  /** How many words that someone may have meant stand for wholly other ones, as in sentences built alike. */
  exchanged: number;
  /** What became of the first and the last word asked for, where they are not there: the place may be too short. */
  ends: { start: EndWord; end: EndWord };
}

export function assess(query: string, found: string, about: WordKnowledge): Assessment {
  const asked = wordsOf(query);
  const given = wordsOf(found);
  const words = Math.max(asked.length, given.length);
  if (sameSentence(query, found)) return { ...SAME, words };
  const isEnglish = about.english && Math.max(englishShare(asked), englishShare(given)) >= ENGLISH_SHARE;
  const known: WordKnowledge = { vocabulary: about.vocabulary, english: isEnglish };
  const steps = alignWords(asked, given);
  let verdicts = steps.map((step) => judgeStep(step, known));
  if (isBadScan(verdicts)) verdicts = verdicts.map((verdict, i) => excused(steps[i] as WordStep, verdict));
  const tally = { same: 0, garbled: 0, doubtful: 0, different: 0 };
  let [changed, changedLetters, garbled] = [0, 0, 0];
  let exchanged = 0;
  let gap: WordStep["op"] | null = null;
  steps.forEach((step, i) => {
    const verdict = verdicts[i] ?? "same";
    tally[verdict]++;
    const isGap = step.op === "missing" || step.op === "added";
    if (verdict === "different") {
      const weight = isGap ? (step.op === gap ? GAP_GOES_ON : GAP) : unlikeness(step);
      changed += weight;
      changedLetters += weight * longerSide(step);
      if (step.op === "pair" && weight === 1 && couldBeMeant(step.asked, step.found, known)) exchanged++;
    } else if (verdict !== "same") garbled += garbledShare(step);
    gap = isGap ? step.op : null;
  });
  const isNoise = tally.different === 0 && noiseOutweighsDoubt(tally, known);
  return {
    class: isNoise ? "noise" : "wording",
    words,
    changed,
    changedShare: changedLetters / Math.max(1, lettersOf(asked), lettersOf(given)),
    garbled,
    exchanged,
    ends: { start: endWord(steps[0], verdicts[0]), end: endWord(steps.at(-1), verdicts.at(-1)) },
  };
}

/** Leaving a word out makes another sentence less than exchanging one does, and leaving out two is one act still. */
const GAP = 0.7;
const GAP_GOES_ON = 0.3;

/** One for a wholly other word; a letter or two that happen to make another word are less of a change. */
function unlikeness(step: WordStep): number {
  if (step.op === "pair" && (step.asked.isNumber || step.found.isNumber)) return 1;
  const share = garbledShare(step);
  return share > 0.5 ? 1 : share / 2;
}

const SAME: Omit<Assessment, "words"> = {
  class: "typographic",
  changed: 0,
  changedShare: 0,
  garbled: 0,
  exchanged: 0,
  ends: { start: "there", end: "there" },
};

function endWord(step?: WordStep, verdict?: Verdict): EndWord {
  if (verdict !== "different" || step?.op === "added") return "there";
  return step?.op === "missing" ? "missing" : "exchanged";
}

/** Whether so many words are garbled (three, and one in five) that the whole is a bad scan. */
function isBadScan(verdicts: readonly Verdict[]): boolean {
  const garbled = verdicts.filter((verdict) => verdict === "garbled").length;
  return garbled >= 3 && garbled * 5 >= verdicts.length;
}

/** In a bad scan a letter or so that makes another real word (“bad” for “had”) is only doubtful. */
function excused(step: WordStep, verdict: Verdict): Verdict {
  if (step.op !== "pair" || verdict !== "different") return verdict;
  return step.distance === 1 && !isWeighty(step.asked) && !isWeighty(step.found) ? "doubtful" : verdict;
}

/**
 * A word that may be another one or a garbled one is taken for garbled only in the company of words that
 * surely are: two for each, or, where no list of words can vouch for any, three such words together.
 */
function noiseOutweighsDoubt(tally: Record<Verdict, number>, { english }: WordKnowledge): boolean {
  if (tally.doubtful * 2 <= tally.garbled) return true;
  return !english && tally.doubtful + tally.garbled >= 3;
}

function judgeStep(step: WordStep, known: WordKnowledge): Verdict {
  if (step.op === "pair") return judgeWords(step.asked, step.found, step.distance, known);
  if (step.op === "joined") return judgeJoined(step.asked, step.found, step.distance, known);
  return isSpeck(step.op === "missing" ? step.asked : step.found, known) ? "garbled" : "different";
}

/** A lone letter that is no word, such as a speck of dirt makes. */
function isSpeck(word: Word, { english }: WordKnowledge): boolean {
  return english && /^[bcdfghj-np-tv-xz]$/.test(word.raw);
}

/** Two words run together or one torn apart: “ofthe”, “govern ment”; but “now here” is not “nowhere”. */
function judgeJoined(asked: Word[], found: Word[], distance: number, known: WordKnowledge): Verdict {
  const parts = (words: Word[]) => words.flatMap((word) => word.parts).join(" ");
  if (parts(asked) === parts(found)) return "garbled";
  if ([...asked, ...found].some((word) => word.isNumber)) return "different";
  const all = [...asked, ...found];
  const [two, one] = asked.length === 2 ? [asked, found] : [found, asked];
  const real = (word: Word) => isReal(word, word, all.length, known);
  if (all.every(real)) return "different";
  if (distance === 0) return "garbled";
  // Two real words for one that is near to them: the second may be a “not” that was never there.
  const whole = one[0] as Word;
  return two.some((word) => whole.key === word.key) ? "different" : known.english ? "garbled" : "doubtful";
}

function garbledShare(step: WordStep): number {
  if (step.op === "missing" || step.op === "added") return 0.5;
  return step.distance / Math.max(1, longerSide(step));
}

function longerSide(step: WordStep): number {
  if (step.op === "missing") return step.asked.key.length;
  if (step.op === "added") return step.found.key.length;
  if (step.op === "pair") return Math.max(step.asked.key.length, step.found.key.length);
  return Math.max(lettersOf(step.asked), lettersOf(step.found));
}

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.key.length, 0);
}
