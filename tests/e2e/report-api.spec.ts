import { apiProblem } from "#lib/schema/api";
import { apiReport } from "#lib/schema/api-report";
import { API, FORM, GOOD, REPORT, target } from "./report-target";
import { expect, test } from "./support";

test("the API takes a report, and says under which reference", async ({ request }) => {
  const { quotation } = await target(request);
  const data = {
    quotation: quotation.id,
    category: "misquoted",
    message: "By API.",
    contact: "a@example.org",
  };
  const response = await request.post(API, { data });
  expect(response.status()).toBe(201);
  expect(response.headers()["access-control-allow-origin"]).toBeUndefined();
  const report = apiReport.parse(await response.json());
  expect(report).toMatchObject({ dossier: "chile-1973", target: { kind: "quotation", id: quotation.id } });
  const receipt = await request.get(`${REPORT}?quotation=${quotation.id}&sent=${report.reference}`);
  expect(await receipt.text()).toContain("Your report has arrived");
  const asked = await request.fetch(API, { method: "OPTIONS" });
  expect(asked.status()).toBe(204);
  expect(asked.headers()["access-control-allow-methods"]).toBeUndefined();
});

const PROBLEMS: readonly { what: string; data?: unknown; type?: string; path?: string; status: number }[] = [
  { what: "malformed JSON", data: '{"position": ', status: 400 },
  { what: "null", data: "null", status: 400 },
  { what: "a list", data: "[]", status: 400 },
  { what: "no target", data: { category: "other", message: "x" }, status: 400 },
  { what: "two targets", data: { ...GOOD, position: "a", quotation: "b" }, status: 400 },
  { what: "a target that is a number", data: { ...GOOD, position: 1 }, status: 400 },
  { what: "an unknown category", data: { ...GOOD, position: "a", category: "x" }, status: 400 },
  { what: "an empty message", data: { ...GOOD, position: "a", message: " \u0000" }, status: 400 },
  { what: "a long message", data: { ...GOOD, position: "a", message: "a".repeat(2_001) }, status: 400 },
  { what: "no address", data: { ...GOOD, position: "a", contact: "x" }, status: 400 },
  { what: "an unknown target", data: { ...GOOD, position: "nothing" }, status: 404 },
  { what: "a target of strange characters", data: { ...GOOD, position: "\u0000\ud800" }, status: 404 },
  {
    what: "an unknown dossier",
    data: { ...GOOD, position: "a" },
    path: "/api/v1/dossiers/none/reports",
    status: 404,
  },
  { what: "a malformed dossier", data: "{}", path: "/api/v1/dossiers/N%20/reports", status: 400 },
  { what: "a huge body", data: `"${"a".repeat(200_000)}"`, status: 413 },
  { what: "a form", data: "position=a", type: FORM, status: 415 },
  { what: "plain text", data: "{}", type: "text/plain", status: 415 },
  { what: "bytes that are no UTF-8", data: Buffer.from([0x22, 0xff, 0x22]), status: 400 },
];
for (const { what, data, type = "application/json", path = API, status } of PROBLEMS) {
  test(`the API answers ${what} with a problem: ${status}`, async ({ request }) => {
    const headers = { "Content-Type": type };
    const response = await request.post(path, { data: data as string, headers });
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(apiProblem.parse(await response.json()).detail.length).toBeGreaterThan(20);
  });
}
