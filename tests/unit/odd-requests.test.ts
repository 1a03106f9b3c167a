import { describe, expect, test } from "vitest";
import { refusalOf } from "../../app/_request/odd-requests";

describe("a request that no page can be asked with", () => {
  test.each([
    ["an ordinary one", "GET", "/dossiers/chile-1973?q=%F0%9F%9A%A2", ["localhost:3000"], null],
    ["letters of other alphabets", "GET", "/dossiers/%C3%B1", ["[::1]:3000"], null],
    ["a lone % in the query", "GET", "/dossiers?q=100%", ["localhost"], null],
    ["no host at all", "GET", "/", [undefined], null],
    ["another method", "TRACE", "/", ["localhost"], 405],
    ["no path", "GET", "*", ["localhost"], 400],
    ["half a character", "GET", "/quotations/%E0%A4%A", ["localhost"], 400],
    ["a lone % in the path", "GET", "/api/%", ["localhost"], 400],
    ["no host", "GET", "/", ["[x"], 400],
    ["a forwarded host that is none", "GET", "/", ["localhost", "a b"], 400],
  ] as const)("%s", (_, method, url, hosts, status) => {
    expect(refusalOf(method, url, hosts)?.status ?? null).toBe(status);
  });
});
