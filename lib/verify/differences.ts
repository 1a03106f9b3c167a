import type { Row } from "#lib/verify/reader";

interface Difference {
  /** Such as `title`, or `passages[3].kind`, counted from 0; empty when it is the whole. */
  readonly field: string;
  readonly said: unknown;
  readonly found: unknown;
}

/** Field by field; where one list is longer, only where the two first differ, as all that follows has moved. */
export function differences(said: unknown, found: unknown, field = ""): Difference[] {
  if (Object.is(said, found)) return [];
  if (Array.isArray(said) && Array.isArray(found)) {
    const indices = Array.from({ length: Math.max(said.length, found.length) }, (_, index) => index);
    const all = indices.flatMap((index) => differences(said[index], found[index], `${field}[${index}]`));
    return said.length === found.length ? all : all.slice(0, 1);
  }
  if (isObject(said) && isObject(found)) {
    const names = new Set([...Object.keys(said), ...Object.keys(found)]);
    return [...names].flatMap((name) =>
      differences(said[name], found[name], field === "" ? name : `${field}.${name}`),
    );
  }
  return [{ field, said, found }];
}

function isObject(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const SHOWN = 100;

/** Both as JSON; of long ones what is around the first place where they differ. */
export function excerpts(said: unknown, found: unknown): [said: string, found: string] {
  const texts = [said, found].map((value) =>
    Array.from(value === undefined ? "nothing" : JSON.stringify(value)),
  );
  const [a = [], b = []] = texts;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const from = Math.max(a.length, b.length) > SHOWN ? Math.max(0, same - SHOWN / 4) : 0;
  const excerpt = (points: readonly string[]) =>
    `${from > 0 ? "…" : ""}${points.slice(from, from + SHOWN).join("")}${points.length > from + SHOWN ? "…" : ""}`;
  return [excerpt(a), excerpt(b)];
}
