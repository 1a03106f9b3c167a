/** A quotation that a reader brings, compared with every source of a dossier. */

import type { DossierHead, Passage, SourceHead } from "#lib/domain/model";
import type { PlacedQuotation, QuotationContext } from "#lib/domain/views";
import type { DifferenceClass } from "#lib/text/assess";
import { codePointLength } from "#lib/text/code-points";
import type { DifferencePart } from "#lib/text/difference";

/** In code points: about 250 words. Also what an address can carry. */
export const LONGEST_CHECK = 1_500;

export type CheckProblem = "empty" | "no-letters" | "too-long";

/** Why a text cannot be looked for; null when it can. */
export function checkProblem(text: string): CheckProblem | null {
  if (text.trim() === "") return "empty";
  if (!/[\p{L}\p{N}]/u.test(text)) return "no-letters";
  return codePointLength(text.trim()) > LONGEST_CHECK ? "too-long" : null;
}

export type SetAside = "quotation-marks" | "ellipsis-before" | "ellipsis-after";

export interface Reading {
  readonly exact: string;
  /** What stood around it and was taken away, from the outside in; each once. */
  readonly setAside: readonly SetAside[];
}

const ELLIPSIS = String.raw`(?:[[(]\s*)?(?:…|\.(?:\s?\.){2,3})(?:\s*[\])])?`;
const BEFORE = new RegExp(`^${ELLIPSIS}\\s*`, "u");
const AFTER = new RegExp(`\\s*${ELLIPSIS}$`, "u");
const PAIRS = ["“”", '""', "‘’", "''", "«»", "»«", "‹›", "„“", "„”", "‚‘", "「」", "『』"];

/**
 * How a text can be meant, the most literal first: as it is; then without what people put around a quotation, one
 * pair of quotation marks and an ellipsis at either end. Nothing within it is touched.
 */
export function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [{ exact: text.trim(), setAside: [] }];
  for (;;) {
    const last = readings.at(-1);
    const bare = last && stripped(last);
    if (!bare || checkProblem(bare.exact) !== null) return readings;
    readings.push(bare);
  }
}

function stripped({ exact, setAside }: Reading): Reading | null {
  const without = (part: SetAside, rest: string): Reading => ({
    exact: rest.trim(),
    setAside: setAside.includes(part) ? setAside : [...setAside, part],
  });
  const isWrapped = PAIRS.some((pair) => exact.startsWith(pair.charAt(0)) && exact.endsWith(pair.charAt(1)));
  if (isWrapped && exact.length > 2 && !setAside.includes("quotation-marks")) {
    return without("quotation-marks", exact.slice(1, -1));
  }
  if (BEFORE.test(exact)) return without("ellipsis-before", exact.replace(BEFORE, ""));
  if (AFTER.test(exact)) return without("ellipsis-after", exact.replace(AFTER, ""));
  return null;
}

/** Where a source has it, or something near it. Offsets in code points of the version. */
export interface CheckedPlace {
  readonly start: number;
  readonly end: number;
  /** The source's text there. */
  readonly words: string;
  /** The rest of its paragraphs; of a source with `access: excerpts` only what readers are shown. */
  readonly context: QuotationContext;
  /** Where it starts. */
  readonly passage: Passage;
  /** The recorded quotations that hold the whole of it: they say who speaks here. */
  readonly covering: readonly PlacedQuotation[];
  /** The recorded quotation to open the reader at: a covering one, or in excerpts the one it stands beside. */
  readonly beside: string | null;
  /** Whether the same words stand elsewhere in this text too. */
  readonly repeated: boolean;
}

interface Looked {
  readonly source: SourceHead;
  /** The number of the version that was looked at. */
  readonly version: number;
  /** False where only an older version has it. */
  readonly newest: boolean;
}

interface VerbatimFinding extends Looked {
  readonly kind: "verbatim";
  /** The first of them, in the order of the text; never empty. */
  readonly places: readonly CheckedPlace[];
  /** How many there are. */
  readonly count: number;
}

export interface NearFinding extends Looked {
  readonly kind: "near";
  readonly class: DifferenceClass;
  readonly difference: readonly DifferencePart[];
  readonly place: CheckedPlace;
  /** How many other places are just as near. */
  readonly others: number;
}

interface AbsentFinding extends Looked {
  readonly kind: "absent";
}

export type CheckFinding = VerbatimFinding | NearFinding | AbsentFinding;
export type CheckVerdict = CheckFinding["kind"];

export interface QuoteCheck {
  readonly dossier: DossierHead;
  readonly reading: Reading;
  readonly verdict: CheckVerdict;
  /** One for each source, in column order. */
  readonly findings: readonly CheckFinding[];
}

const CLASSES: readonly DifferenceClass[] = ["typographic", "noise", "wording"];

/** What says most of the same text comes first: verbatim, then near (the same sentence first), then absent. */
export function closeness(finding: CheckFinding): number {
  if (finding.kind === "verbatim") return 0;
  return finding.kind === "near" ? 1 + CLASSES.indexOf(finding.class) : 1 + CLASSES.length;
}

/** The verdict on the whole dossier is that of the closest source. */
export function verdictOf(findings: readonly CheckFinding[]): CheckVerdict {
  const [closest] = [...findings].sort((one, other) => closeness(one) - closeness(other));
  return closest?.kind ?? "absent";
}
