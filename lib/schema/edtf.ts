/**
 * Extended Date/Time Format (ISO 8601-2; https://www.loc.gov/standards/datetime/), levels 0 and 1: what a
 * bibliography needs, and nothing more.
 */

/** A calendar date, as far as it is known, with the qualifiers of level 1. */
const DATE =
  /^(?<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?\d{5,})(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?<qualifier>[?~%])?$/;

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)?$/;

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `1973-09-11`: year, month and day, and a day that exists. */
export function isCalendarDate(text: string): boolean {
  return CALENDAR_DATE.test(text) && isSingleDate(text);
}

/** `1973`, `1973-09`, `1973-09-11`, `1973~`, `197X`, `1973-21` (spring), `1970/1973`, `1973/..`, `/1990`. */
export function isEdtf(text: string): boolean {
  const ends = text.split("/");
  if (ends.length > 2) return false;
  const [from, to] = ends;
  if (from === undefined) return false;
  if (to === undefined) return isSingleDate(from) || isDateTime(from);
  const openEnds = ends.filter((end) => end === "" || end === "..").length;
  return openEnds < 2 && isIntervalEnd(from) && isIntervalEnd(to) && inOrder(from, to);
}

function isIntervalEnd(text: string): boolean {
  return text === "" || text === ".." || isSingleDate(text);
}

function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  return match?.[1] !== undefined && isSingleDate(match[1]);
}

function isSingleDate(text: string): boolean {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return false;
  const { year = "", month, day } = groups;
  if (month === undefined) return true;
  if (year.startsWith("Y")) return false;
  // An unspecified month may only be followed by an unspecified day.
  if (month === "XX") return day === undefined || day === "XX";
  const monthNumber = Number(month);
  if (day === undefined)
    return (monthNumber >= 1 && monthNumber <= 12) || (monthNumber >= 21 && monthNumber <= 24);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === "XX" || (Number(day) >= 1 && Number(day) <= daysIn(year, monthNumber));
}

function daysIn(year: string, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  // Where digits of the year are unspecified it may be a leap year.
  if (year.includes("X")) return 29;
  const number = Number(year);
  return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0) ? 29 : 28;
}

/** Whether an interval does not end before it starts, as far as plain years and dates tell. */
function inOrder(from: string, to: string): boolean {
  const plain = /^\d{4}(-\d{2}){0,2}$/;
  if (!plain.test(from) || !plain.test(to)) return true;
  const shared = Math.min(from.length, to.length);
  return from.slice(0, shared) <= to.slice(0, shared);
}
