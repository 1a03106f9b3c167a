import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientKey } from "../../app/_request/client-address";

const CASES: readonly [
  what: string,
  socket: string | undefined,
  sent: string | undefined,
  proxies: number,
  key: string,
][] = [
  ["the socket's address", "192.0.2.1", undefined, 0, "192.0.2.1"],
  ["an IPv4 address that is mapped into IPv6", "::ffff:192.0.2.1", undefined, 0, "192.0.2.1"],
  ["the same in capitals", "::FFFF:192.0.2.1", undefined, 0, "192.0.2.1"],
  ["the first half of an IPv6 address", "2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::/64"],
  ["the same where zeros are left out", "2001:db8::5", undefined, 0, "2001:db8:0:0::/64"],
  ["the same written otherwise", "2001:0DB8:0000:0000:9999::1", undefined, 0, "2001:db8:0:0::/64"],
  ["this machine by IPv6", "::1", undefined, 0, "0:0:0:0::/64"],
  ["a link-local address with its zone", "fe80::1%eth0", undefined, 0, "fe80:0:0:0::/64"],
  ["an IPv4 address at the end of another", "64:ff9b::192.0.2.1", undefined, 0, "64:ff9b:0:0::/64"],
  ["no socket any more", undefined, undefined, 0, "unknown"],
  ["a header that nobody is trusted to send", "192.0.2.1", "198.51.100.7", 0, "192.0.2.1"],
  ["who asked the one proxy", "192.0.2.1", "198.51.100.7", 1, "198.51.100.7"],
  ["what a client wrote before it", "192.0.2.1", "203.0.113.9, 198.51.100.7", 1, "198.51.100.7"],
  ["two proxies", "192.0.2.1", "203.0.113.9,198.51.100.7", 2, "203.0.113.9"],
  ["two proxies, and a client's own", "192.0.2.1", "1.1.1.1, 203.0.113.9, 198.51.100.7", 2, "203.0.113.9"],
  ["two proxies, one of them passed by", "192.0.2.1", "198.51.100.7", 2, "198.51.100.7"],
  ["a proxy passed by", "192.0.2.1", undefined, 1, "192.0.2.1"],
  ["an empty header", "192.0.2.1", "", 1, "192.0.2.1"],
  ["nonsense in the header", "192.0.2.1", "1.1.1.1, unknown", 1, "192.0.2.1"],
  ["nonsense behind an address", "192.0.2.1", "<b>, 198.51.100.7", 2, "198.51.100.7"],
  ["an address with its port", "192.0.2.1", "198.51.100.7:4711", 1, "198.51.100.7"],
  ["an IPv6 address with its port", "192.0.2.1", "[2001:db8::1]:4711", 1, "2001:db8:0:0::/64"],
  ["an IPv6 address in brackets", "192.0.2.1", "[2001:db8::1]", 1, "2001:db8:0:0::/64"],
];

describe("whose request it is", () => {
  test.each(CASES)("%s", (_, socket, sent, proxies, key) => {
    expect(clientKey(socket, sent, proxies)).toBe(key);
  });

  test("nobody changes it by what they write before what the proxies add", () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), fc.integer({ min: 0, max: 3 }), (written, client, between) => {
        const added = [client, ...Array.from({ length: between }, () => "192.0.2.8")];
        const key = clientKey("192.0.2.1", [written, ...added].join(", "), between + 1);
        expect(key).toBe(client);
      }),
    );
  });

  test("all addresses of one household are one", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const key = clientKey(address, undefined, 0);
        const half = key.replace("::/64", "");
        expect(clientKey(`${half}:1:2:3:4`, undefined, 0)).toBe(key);
      }),
    );
  });
});
