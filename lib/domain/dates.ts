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

/** An EDTF date or interval, as far as words are needed: `1973/1990`, `1973/..`, `2023~`, `1973-09-11`. */
export function periodInWords(period: string): string {
  const [from = "", to] = period.split("/");
  if (to === undefined) return qualified(from);
  if (to === "" || to === "..") return `from ${qualified(from)}`;
  if (from === "" || from === "..") return `until ${qualified(to)}`;
  return `${qualified(from)} to ${qualified(to)}`;
}

/** Month precision (`1973-09`) too; the qualifiers of EDTF level 1 in words. */
function qualified(date: string): string {
  const [, bare = date, mark = ""] = /^(.*?)([?~%]?)$/.exec(date) ?? [];
  const month = /^(\d{4})-(\d{2})$/.exec(bare);
  const name = month && MONTHS[Number(month[2]) - 1];
  const words = name ? `${name} ${month?.[1]}` : dateInWords(bare);
  if (mark === "~") return `about ${words}`;
  if (mark === "?") return `${words} (uncertain)`;
  return mark === "%" ? `about ${words} (uncertain)` : words;
}
