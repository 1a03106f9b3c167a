const number = new Intl.NumberFormat("en");

/** “1 source”, “1,413 words”. */
export function counted(count: number, noun: string): string {
  return `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}
