import { codePointOffset, offsetTable } from "#lib/text/code-points";

export type Slice = (start: number, end: number) => string;

/** A function that cuts spans in code points out of one text, which is walked only once. */
export function textOf(text: string): Slice {
  const table = offsetTable(text);
  return (start, end) =>
    text.slice(table.toUtf16(codePointOffset(start)), table.toUtf16(codePointOffset(end)));
}
