import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLIENT_HEADER } from "../../app/_request/client-address";
import { secondsToWait } from "../../app/_request/rate-limit";

const from = (client: string) => new Headers({ [CLIENT_HEADER]: client });
const report = (client: string) => secondsToWait("report", from(client));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv("REPORTS_PER_HOUR", "3");
  vi.stubEnv("CHECKS_PER_MINUTE", "5");
  // Counters live as long as the process.
  Object.assign(globalThis, { variorumLimits: undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function times(count: number, ask: () => Promise<number | null>): Promise<(number | null)[]> {
  const answers: (number | null)[] = [];
  for (let index = 0; index < count; index++) answers.push(await ask());
  return answers;
}

test("one address may do so much in an hour, and is told when to come back", async () => {
  expect(await times(4, () => report("a"))).toEqual([null, null, null, 3_600]);
  vi.advanceTimersByTime(1_000_000);
  expect(await report("a")).toBe(2_600);
  vi.advanceTimersByTime(2_600_000);
  expect(await report("a")).toBeNull();
});

test("others are not kept from it, nor from something else", async () => {
  await times(4, () => report("a"));
  expect(await report("b")).toBeNull();
  expect(await secondsToWait("check", from("a"))).toBeNull();
});

test("whoever has had enough uses nothing up that is there for all", async () => {
  await times(1_000, () => report("a"));
  await Promise.all(Array.from({ length: 1_000 }, () => report("c")));
  expect(await report("b")).toBeNull();
});

test("many addresses together are bounded too, and so is what is remembered of them", async () => {
  const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => report(`address ${index}`)));
  expect(answers.filter((wait) => wait === null)).toHaveLength(60);
  expect(await report("another")).toBeGreaterThan(0);
  vi.advanceTimersByTime(3_600_000);
  expect(await report("another")).toBeNull();
});

test("one network of IPv6 does not use up what is there for others", async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => report(`2001:db8:0:${index.toString(16)}::/64`)),
  );
  expect(answers.filter((wait) => wait === null)).toHaveLength(12);
  expect(await report("2001:db8:1:0::/64")).toBeNull();
  expect(await report("192.0.2.1")).toBeNull();
});

test("requests of which nobody knows whose they are share one count", async () => {
  expect(await times(4, () => secondsToWait("report", new Headers()))).toEqual([null, null, null, 3_600]);
});
