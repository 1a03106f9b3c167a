/**
 * How often one reader may ask for what costs work, or write. Counted in memory, for each process by itself:
 * where several serve one site, each allows so much.
 */

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { requireEnv } from "#lib/env";
import { CLIENT_HEADER, networkOf } from "./client-address";

export type Limited = "check" | "report";

interface Limit {
  readonly each: RateLimiterMemory;
  readonly network: RateLimiterMemory;
  readonly all: RateLimiterMemory;
}

/** What one network of IPv6 may do, in terms of one of its addresses: a household is given up to 65,536 of those. */
const NEIGHBOURS = 4;

/** What all readers together may do, in terms of one: many addresses bring a server down as one does. */
const READERS = 20;

// Next bundles proxy.ts apart from the routes, and each bundle has its own copy of this module.
const kept = globalThis as typeof globalThis & { variorumLimits?: Readonly<Record<Limited, Limit>> };

function limits(): Readonly<Record<Limited, Limit>> {
  if (!kept.variorumLimits) {
    const { checksPerMinute, reportsPerHour } = requireEnv();
    kept.variorumLimits = {
      check: limit(checksPerMinute, 60),
      report: limit(reportsPerHour, 3_600),
    };
  }
  return kept.variorumLimits;
}

function limit(points: number, duration: number): Limit {
  return {
    each: new RateLimiterMemory({ points, duration }),
    network: new RateLimiterMemory({ points: points * NEIGHBOURS, duration }),
    all: new RateLimiterMemory({ points: points * READERS, duration }),
  };
}

/**
 * Counts a request; null when it may go on, or else the seconds after which to try again.
 *
 * It counts for all only when its address and network have not had enough, so that these use up nothing that is there
 * for others, many requests at once included; and nothing is remembered of an address while all have had enough, so
 * that there are hardly more of them in memory than `all` has points.
 */
export async function secondsToWait(what: Limited, headers: Headers): Promise<number | null> {
  const { each, network, all } = limits()[what];
  const client = headers.get(CLIENT_HEADER) ?? "unknown";
  for (const known of [await all.get(EVERYBODY), await each.get(client)]) {
    if (known !== null && known.remainingPoints <= 0) return seconds(known);
  }
  const own = (await consume(each, client)) ?? (await consume(network, networkOf(client)));
  return own ?? consume(all, EVERYBODY);
}

const EVERYBODY = "all";

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return seconds(error);
    throw error;
  }
}

function seconds({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}
