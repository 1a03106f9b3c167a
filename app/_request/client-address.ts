/**
 * Whose request it is, as far as the network says: what requests are counted by.
 *
 * A route of Next sees no socket, and anybody can send `X-Forwarded-For` (Next adds it only where it is absent). So
 * the gate in instrumentation.ts, which has the socket, puts the address into a header of our own, over whatever
 * came in under that name.
 */

import { isIP } from "node:net";

export const CLIENT_HEADER = "x-variorum-client";

/**
 * The address as a key. Each trusted proxy adds, at the end of `X-Forwarded-For`, who it was asked by: so as many
 * steps back from the end can be believed as there are such proxies, and what stands before was written by anyone.
 */
export function clientKey(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const hops = proxies === 0 ? [] : (forwardedFor ?? "").split(",").reverse().slice(0, proxies);
  let key = keyOf(socketAddress ?? "") ?? "unknown";
  for (const hop of hops) {
    const before = keyOf(withoutPort(hop.trim()));
    if (before === null) break;
    key = before;
  }
  return key;
}

/** The network that a key is of: its /48 for IPv6, of which a provider gives a household a part, or all. */
export function networkOf(key: string): string {
  const groups = /^((?:[\da-f]+:){2}[\da-f]+):[\da-f]+::\/64$/.exec(key)?.[1];
  return groups === undefined ? key : `${groups}::/48`;
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1];
  return bracketed ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
}

/** Null for what is no address. Of IPv6 the first half: a household has as many of the others as it likes. */
function keyOf(address: string): string | null {
  const plain = address.replace(/%.*$/, "");
  const version = isIP(plain);
  if (version === 0) return null;
  if (version === 4) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${firstHalf(plain)}::/64`;
}

function firstHalf(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  // An IPv4 address at the end stands for two groups.
  const after = groups(tail ?? "").flatMap((group) => (group.includes(".") ? [group, ""] : [group]));
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
