import { expect, test } from "vitest";
import { isFromOwnPages } from "../../app/_request/own-pages";

const HOST = { host: "variorum.example.org" };
const OWN = "https://variorum.example.org";

const CASES: readonly [what: string, headers: Record<string, string>, own: boolean][] = [
  ["no page at all", {}, true],
  ["a page of the site", { "sec-fetch-site": "same-origin", origin: OWN }, true],
  ["an address that was typed", { "sec-fetch-site": "none" }, true],
  ["a page of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["a page of a neighbour", { "sec-fetch-site": "same-site", origin: "https://x.example.org" }, false],
  ["nonsense", { "sec-fetch-site": "mine" }, false],
  ["another site that claims the origin", { "sec-fetch-site": "cross-site", origin: OWN }, false],
  ["an old browser on the site", { origin: OWN }, true],
  ["an old browser, the proxy speaking https for it", { origin: OWN, "x-forwarded-proto": "https" }, true],
  ["an old browser elsewhere", { origin: "https://evil.example" }, false],
  ["another port", { origin: `${OWN}:8443` }, false],
  ["a page without an origin", { origin: "null" }, false],
  ["an origin that is none", { origin: "variorum.example.org" }, false],
  [
    "a host that another site names",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
  ["a host that only begins so", { origin: `${OWN}.evil.example` }, false],
];

test.each(CASES)("%s", (_, headers, own) => {
  expect(isFromOwnPages(new Headers({ ...HOST, ...headers }))).toBe(own);
});
