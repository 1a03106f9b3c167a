/** When to try again: “in 30 seconds”, “in 2 minutes”. */
export function waitInWords(seconds: number): string {
  if (seconds < 45) return seconds === 1 ? "in a second" : `in ${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
}
