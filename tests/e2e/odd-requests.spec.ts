import { connect } from "node:net";
import { expect, test } from "./support";

/** What comes back for a request written by hand, as no client library would send it. */
function send(address: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${[...lines, "Connection: close", "", ""].join("\r\n")}`);
    });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

const ODD: readonly (readonly [name: string, lines: readonly string[], status: number])[] = [
  ["TRACE on a page", ["TRACE /dossiers/chile-1973 HTTP/1.1", "Host: localhost"], 405],
  ["TRACE on the API", ["TRACE /api/v1/dossiers HTTP/1.1", "Host: localhost"], 405],
  ["PROPFIND", ["PROPFIND / HTTP/1.1", "Host: localhost"], 405],
  ["an address that is no path", ["GET * HTTP/1.1", "Host: localhost"], 400],
  ["an address that cannot be decoded", ["GET /quotations/%E0%A4%A HTTP/1.1", "Host: localhost"], 400],
  ["a host that is none", ["GET / HTTP/1.1", "Host: [x"], 400],
  ["a forwarded host that is none", ["GET / HTTP/1.1", "Host: localhost", "X-Forwarded-Host: a b"], 400],
  ["writing to a page", ["POST /dossiers/chile-1973 HTTP/1.1", "Host: localhost", "Content-Length: 0"], 405],
  ["removing a page", ["DELETE / HTTP/1.1", "Host: localhost"], 405],
];

for (const [name, lines, status] of ODD) {
  test(`${name} is refused with ${status}`, async ({ baseURL }) => {
    expect(await send(baseURL ?? "", lines)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
}

test("the server goes on after them", async ({ request }) => {
  expect((await request.get("/")).status()).toBe(200);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedErrors: /404/ });
  for (const path of [
    "/quotations/nothing0here",
    "/dossiers/chile-1973/sources/downfall-allende?version=2",
    "/dossiers/chile-1973/sources/downfall-allende?version=999999999",
  ]) {
    test(`${path} says that there is no such thing`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }
});
