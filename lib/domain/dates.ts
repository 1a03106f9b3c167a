/** Dates in words, the same in whatever time zone the server runs. */

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** `2026-11-20`, or a time in UTC that begins so, as “20 November 2026”; anything else as it stands. */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && name && day ? `${Number(day)} ${name} ${year}` : date;
}
