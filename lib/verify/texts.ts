import { createHash } from "node:crypto";
import { bytesOf, type Row } from "#lib/verify/reader";
import type { Audit } from "#lib/verify/report";

/** Hashes, lengths, and every quotation and passage against the text, counted in code points. */
export async function auditTexts(audit: Audit): Promise<void> {
  const { reader, checked, versions } = audit;
  for (const row of await reader.rows(`SELECT "id" FROM "SourceVersion" ORDER BY "id"`)) {
    const id = String(row.id);
    let passed = true;
    const fail: Audit["fail"] = (...failure) => {
      passed = false;
      audit.fail(...failure);
    };
    await auditVersion({ ...audit, fail }, id);
    checked.versions += 1;
    versions.push({ id, passed });
  }
}

/** One at a time: a text and its original can be large. */
async function auditVersion(audit: Audit, id: string): Promise<void> {
  const { reader, fail } = audit;
  const subject = `version ${id}`;
  const [version = {}] = await reader.rows(
    `SELECT *, CAST("text" AS BLOB) AS raw FROM "SourceVersion" WHERE "id" = ?`,
    id,
  );
  const text = checkedText(audit, subject, version);
  if (text === null) return;
  const points = Array.from(text);
  if (points.length !== version.length) {
    fail("length", subject, `has ${points.length} characters, and says ${version.length}`);
  }
  await auditQuotations(audit, id, points);
  for (const passage of await reader.rows(`SELECT * FROM "Passage" WHERE "versionId" = ?`, id)) {
    const { start, end } = passage as { start: number; end: number };
    if (!(start >= 0 && start < end && end <= points.length)) {
      fail("passage", `passage ${passage.number} of ${subject}`, `${start} to ${end} is not within the text`);
    }
  }
}

/** The text, when it can be read at all. */
function checkedText({ fail }: Audit, subject: string, version: Row): string | null {
  const raw = bytesOf(version.raw);
  const bytes = bytesOf(version.bytes);
  const original = bytesOf(version.original);
  if (raw === null || bytes === null) {
    fail("fixity", subject, "its text or its bytes are not there");
    return null;
  }
  const hashes: [string, Uint8Array | null, unknown][] = [
    ["text", raw, version.textSha256],
    ["bytes", bytes, version.bytesSha256],
    ["original", original, version.originalSha256],
  ];
  for (const [what, data, said] of hashes) {
    const found = data === null ? null : createHash("sha256").update(data).digest("hex");
    if (found !== said)
      fail("fixity", subject, `the SHA-256 of its ${what} is ${found}, and should be ${said}`);
  }
  if (bytes.length !== version.byteLength) {
    fail("length", subject, `has ${bytes.length} bytes, and says ${version.byteLength}`);
  }
  const text = decoded(raw);
  if (text === null || text.includes("\0")) fail("text", subject, "its text is not UTF-8, or holds NUL");
  // Where the captured document was not plain text, the text came out of it by other means.
  const captured = original === null ? decoded(bytes)?.replaceAll("\r\n", "\n") : text;
  if (captured !== text) fail("text", subject, "its text is not what its bytes say");
  return text;
}

/** Without a byte order mark, if there is one; null when it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function auditQuotations(
  { reader, checked, fail }: Audit,
  versionId: string,
  points: readonly string[],
): Promise<void> {
  const span = (from: number, to: number) => points.slice(from, to).join("");
  const quotations = await reader.rows(
    `SELECT q.*, v."sourceId" AS "versionSource", p."sourceId" AS "positionSource"
     FROM "Quotation" q JOIN "SourceVersion" v ON v."id" = q."versionId"
     LEFT JOIN "Position" p ON p."id" = q."positionId"
     WHERE q."versionId" = ?`,
    versionId,
  );
  for (const quotation of quotations) {
    checked.quotations += 1;
    const subject = `quotation ${quotation.id}`;
    const { start, end } = quotation as { start: number; end: number };
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      end <= start ||
      end > points.length
    ) {
      fail("quotation", subject, `${start} to ${end} is not within the text`);
      continue;
    }
    const prefix = String(quotation.prefix);
    const suffix = String(quotation.suffix);
    if (span(start, end) !== quotation.exact)
      fail("quotation", subject, "is not what the text says at its offsets");
    if (span(Math.max(0, start - Array.from(prefix).length), start) !== prefix) {
      fail("quotation", subject, "its prefix does not stand before it");
    }
    if (span(end, end + Array.from(suffix).length) !== suffix) {
      fail("quotation", subject, "its suffix does not stand after it");
    }
    if (quotation.versionSource !== quotation.positionSource) {
      fail("belonging", subject, "quotes another source than that of its position");
    }
  }
}
