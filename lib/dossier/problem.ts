/** What can be wrong with a dossier folder. docs/dossier-folder.md explains each code; a test holds the two equal. */

export const PROBLEM_CODES = {
  // Files
  "missing-file": "error",
  "stray-file": "error",
  "unsafe-path": "error",
  "too-large": "error",
  "too-large-for-server": "warning",
  "not-utf8": "error",
  "nul-character": "error",
  "hash-mismatch": "error",
  "missing-hash": "error",
  "empty-text": "error",
  "too-many-paragraphs": "error",
  "file-name": "warning",
  // YAML
  "yaml-syntax": "error",
  "duplicate-key": "error",
  "unknown-key": "error",
  "missing-key": "error",
  "wrong-value": "error",
  // Names
  "missing-id": "error",
  "duplicate-id": "error",
  "duplicate-slug": "error",
  "listed-twice": "error",
  "unlisted-source": "error",
  "unlisted-claim": "error",
  "unknown-voice": "error",
  "unknown-source": "error",
  "unknown-version": "error",
  "unknown-answer": "error",
  "unused-voice": "warning",
  // Passages
  "unknown-paragraph": "error",
  "overlapping-passages": "error",
  "passage-voice": "warning",
  // Positions
  "answer-required": "error",
  "answer-compatible-with-itself": "error",
  "chain-incomplete": "error",
  "chain-unexpected": "error",
  "chain-first-voice": "error",
  "quantity-unexpected": "error",
  "quantity-bounds": "error",
  "quantity-missing": "warning",
  // Quotations
  "quotation-not-found": "error",
  "quotation-ambiguous": "error",
  "overlapping-quotations": "warning",
  "unattributed-passage": "warning",
  // Coverage
  "silent-with-positions": "error",
  "silent-twice": "error",
  "silent-undated": "error",
  "silent-older-version": "warning",
  "silent-hits": "warning",
  "unsettled-cell": "warning",
  "no-answers": "warning",
  "unheld-answer": "warning",
  // Wording
  "summary-quotes": "warning",
  "cut-quotation": "warning",
  "no-contest": "warning",
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;
type Severity = (typeof PROBLEM_CODES)[ProblemCode];

export interface Problem {
  /** Within the folder, with forward slashes; empty for the folder itself. */
  readonly file: string;
  /** From 1; null where the problem has no line, such as a file that is not there. */
  readonly line: number | null;
  /** From 1. */
  readonly column: number | null;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  /** What to do about it; null where the message says so. */
  readonly hint: string | null;
}

/** A place in a file: what a YAML file gives for a path, and the whole of any other file. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

export const wholeFile = (file: string): Place => ({ file, line: null, column: null });

/** Collects what is found; the order of finding does not matter. */
export interface Problems {
  report(place: Place, code: ProblemCode, message: string, hint?: string | null): void;
  sorted(): Problem[];
}

export function collectProblems(): Problems {
  const found: Problem[] = [];
  return {
    report({ file, line, column }, code, message, hint = null) {
      found.push({ file, line, column, severity: PROBLEM_CODES[code], code, message, hint });
    },
    sorted: () => found.toSorted(inFileOrder),
  };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** `claims/c.yaml:12:5: error: … [code]` and the hint below it: the form that editors and terminals link. */
export function describeProblem(problem: Problem): string {
  const at = [problem.file || ".", problem.line, problem.column].filter((part) => part !== null).join(":");
  const first = `${at}: ${problem.severity}: ${problem.message} [${problem.code}]`;
  return problem.hint === null ? first : `${first}\n${problem.hint.replace(/^/gm, "    ")}`;
}

function inFileOrder(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

/** By code units, so that the order is the same under every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
