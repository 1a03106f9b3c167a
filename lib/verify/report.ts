import type { Reader } from "#lib/verify/reader";

export interface VerifyFailure {
  /** Which check, in a word or two. */
  readonly check: string;
  /** What it is about, with its id. */
  readonly subject: string;
  readonly message: string;
}

export interface Counts {
  versions: number;
  quotations: number;
  revisions: number;
  positions: number;
  triggers: number;
}

export interface VersionVerdict {
  readonly id: string;
  readonly passed: boolean;
}

/** What a check is given: where to read, where to count, where to say what does not hold. */
export interface Audit {
  readonly reader: Reader;
  readonly checked: Counts;
  readonly versions: VersionVerdict[];
  fail(check: string, subject: string, message: string): void;
}
