/** From EDTF, as sources are dated here, to the dates of CSL-JSON (CSL 1.0.2, “Date variables”). */

import { periodInWords } from "#lib/domain/dates";

export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  /** Where it is not to be had in numbers. */
  readonly literal?: string;
}

const PLAIN = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** @param edtf a date for which `isEdtf` holds */
export function cslDate(edtf: string): CslDate {
  const qualified = /[?~%]/.test(edtf);
  const ends = edtf.split("/").map((end) => partsOf(end.replace(/[?~%]$/, "")));
  if (ends.some((end) => end === null)) return { literal: periodInWords(edtf) };
  const [first] = ends;
  const season = first && ends.length === 1 && first[1] !== undefined && first[1] > 20 ? first[1] - 20 : null;
  return {
    "date-parts": ends.flatMap((end) => (end ? [season ? end.slice(0, 1) : end] : [])),
    ...(season && { season }),
    ...(qualified && { circa: true }),
  };
}

/** Whether year, month and day say all of it: BibTeX and RIS hold no more. */
export function isPlainDate(edtf: string): boolean {
  return PLAIN.test(edtf) && !/^-?\d{4}-2\d$/.test(edtf);
}

function partsOf(date: string): number[] | null {
  const parts = PLAIN.exec(date)?.slice(1);
  return parts?.flatMap((part) => (part === undefined ? [] : [Number(part)])) ?? null;
}
