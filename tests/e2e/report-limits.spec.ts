/** What is refused: too many reports or checks from one address, other sites, and what is no form. */

import { randomInt } from "node:crypto";
import { apiProblem } from "#lib/schema/api";
import { API, FORM, GOOD, post, REPORT, target } from "./report-target";
import { expect, someone, test } from "./support";

const D = "/dossiers/chile-1973";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedErrors: /429/ });

  test("who has sent too many is asked to wait, and keeps what was typed", async ({ page, request }) => {
    const { position } = await target(request);
    const path = `${REPORT}?position=${position.id}`;
    const statuses: number[] = [];
    while (statuses.length < 200 && statuses.at(-1) !== 429) {
      // The same words are one report: the queue stays short.
      statuses.push((await post(request, path, GOOD)).status());
    }
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
    await page.goto(path);
    await page.getByLabel("Something else").check();
    await page.getByLabel("What should it say").fill("One more.");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Send the report" }).click();
    const response = await answered;
    expect(response.status()).toBe(429);
    expect(Number(response.headers()["retry-after"])).toBeGreaterThan(60);
    await expect(page.getByRole("alert")).toHaveText(/Too many reports have come in .* in \d+ minutes\.$/);
    await expect(page.getByLabel("What should it say")).toHaveValue("One more.");
    const refused = await request.post(API, {
      data: { ...GOOD, contact: undefined, position: position.id },
    });
    expect(refused.status()).toBe(429);
    expect(refused.headers()["retry-after"]).toMatch(/^\d+$/);
    apiProblem.parse(await refused.json());
    // Others are not kept waiting.
    expect((await post(request, path, GOOD, someone())).status()).toBe(303);
  });
});

test("who has had too many quotations checked is asked to wait, on the page and by the API", async ({
  request,
}) => {
  const headers = { "Content-Type": "text/plain" };
  const check = () => request.post(`/api/v1${D}/check`, { data: "the coup", headers });
  let response = await check();
  for (let count = 1; count < 400 && response.status() === 200; count++) response = await check();
  expect(response.status()).toBe(429);
  expect(Number(response.headers()["retry-after"])).toBeLessThanOrEqual(60);
  apiProblem.parse(await response.json());
  const page = await request.get(`${D}/check?q=the+coup+itself`, { headers });
  expect(page.status()).toBe(429);
  expect(page.headers()["retry-after"]).toMatch(/^\d+$/);
  const html = await page.text();
  expect(html).toContain("Too many quotations have been checked for now.");
  expect(html).toContain("the coup itself");
  expect(html).not.toContain("chk-result");
  expect((await request.get(`${D}/check`, { headers })).status()).toBe(200);
  expect((await request.get(`${D}/check?q=the+coup`, { headers: someone() })).status()).toBe(200);
});

test("a header that a client wrote itself counts for nothing", async ({ request }) => {
  const { position } = await target(request);
  const own = someone()["X-Forwarded-For"];
  const path = `${REPORT}?position=${position.id}`;
  const send = () => {
    const forged = `203.0.113.${randomInt(256)}, ${own}`;
    return post(request, path, GOOD, { "X-Forwarded-For": forged, "X-Variorum-Client": forged });
  };
  let response = await send();
  for (let count = 1; count < 200 && response.status() === 303; count++) response = await send();
  expect(response.status()).toBe(429);
});

test("another site's page cannot send a report, and nothing of it is shown", async ({ request }) => {
  const { position } = await target(request);
  const elsewhere: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
  ];
  for (const from of elsewhere) {
    const response = await post(request, `${REPORT}?position=${position.id}`, GOOD, from);
    expect(response.status()).toBe(403);
    const html = await response.text();
    expect(html).toContain("This was sent by a page of another site");
    expect(html).not.toContain(GOOD.message);
    const data = { category: "other", message: "From elsewhere.", position: position.id };
    const refused = await request.post(API, { data, headers: from });
    expect(refused.status()).toBe(403);
    apiProblem.parse(await refused.json());
  }
});

test("what readers may not see cannot be reported, and nobody learns that it is there", async ({
  request,
}) => {
  const { position, quotation } = await target(request);
  for (const query of [
    "",
    "?position=nothing",
    `?position=${quotation.id}`,
    `?quotation=${position.id}`,
    `?position=${position.id}&quotation=${quotation.id}`,
    "?position=%00",
    "?position[]=x",
    "?quotation=..%2F..",
  ]) {
    expect((await request.get(REPORT + query)).status(), query).toBe(404);
    expect((await post(request, REPORT + query, GOOD)).status(), query).toBe(404);
  }
  expect((await post(request, `/dossiers/none/report?position=${position.id}`, GOOD)).status()).toBe(404);
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    const response = await request.fetch(`${REPORT}?position=${position.id}`, { method });
    expect(response.status(), method).toBe(405);
  }
});

const BODIES: readonly { what: string; body: string | Buffer; type?: string; status: number }[] = [
  { what: "nothing", body: "", type: FORM, status: 422 },
  { what: "no fields", body: "&&&===", type: FORM, status: 422 },
  { what: "malformed escapes", body: "category=%E0%A4%A&message=%&contact=%zz", type: FORM, status: 422 },
  { what: "NUL", body: "category=other&message=%00%00", type: FORM, status: 422 },
  { what: "a category that is an object's", body: "category=__proto__&message=x", type: FORM, status: 422 },
  { what: "repeated fields", body: "category=x&category=other&message=x", type: FORM, status: 422 },
  { what: "bytes that are no UTF-8", body: Buffer.from([0xff, 0xfe, 0x3d, 0x80]), type: FORM, status: 422 },
  { what: "a long message", body: `category=other&message=${"a".repeat(2_001)}`, type: FORM, status: 422 },
  {
    what: "a longer one",
    body: `category=other&message=${"%F0%9F%9A%A2".repeat(2_600)}`,
    type: FORM,
    status: 422,
  },
  { what: "a huge body", body: "a".repeat(3_000_000), type: FORM, status: 413 },
  { what: "JSON", body: '{"category":"other","message":"x"}', type: "application/json", status: 415 },
  {
    what: "a malformed multipart body",
    body: "--x\r\n",
    type: "multipart/form-data; boundary=x",
    status: 415,
  },
  { what: "an unknown type", body: "x", type: ";;", status: 415 },
];
for (const { what, body, type, status } of BODIES) {
  test(`the form answers ${what} with ${status}, and a form to go on with`, async ({ request }) => {
    const { position } = await target(request);
    const headers: Record<string, string> = type ? { "Content-Type": type } : {};
    const response = await request.post(`${REPORT}?position=${position.id}`, { data: body, headers });
    expect(response.status()).toBe(status);
    expect(await response.text()).toContain("Send the report");
  });
}

test("an action of Next's own is none here", async ({ request }) => {
  const { position } = await target(request);
  const response = await request.post(`${REPORT}?position=${position.id}`, {
    data: "[]",
    headers: { "Content-Type": "text/plain;charset=UTF-8", "Next-Action": "0".repeat(42) },
  });
  expect(response.status()).toBeLessThan(500);
});
