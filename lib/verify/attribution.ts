import type { Row } from "#lib/verify/reader";
import type { Audit } from "#lib/verify/report";

/** Every position has its words and its voices, and what belongs together is together. */
export async function auditAttribution(audit: Audit): Promise<void> {
  await auditPositions(audit);
  for (const { check, sql, message } of BELONGING) {
    for (const row of await audit.reader.rows(sql)) audit.fail(check, String(row.subject), message);
  }
}

async function auditPositions({ reader, checked, fail }: Audit): Promise<void> {
  const chains = new Map<unknown, Row[]>();
  for (const link of await reader.rows(`SELECT * FROM "PositionVoice" ORDER BY "positionId", "ordinal"`)) {
    chains.set(link.positionId, [...(chains.get(link.positionId) ?? []), link]);
  }
  const positions = await reader.rows(
    `SELECT p.*, (SELECT count(*) FROM "Quotation" q WHERE q."positionId" = p."id") AS quotations FROM "Position" p`,
  );
  for (const position of positions) {
    checked.positions += 1;
    const subject = `position ${position.id}`;
    const chain = chains.get(position.id) ?? [];
    if (position.quotations === 0) fail("position", subject, "has no quotation");
    if (chain.length === 0) fail("position", subject, "has no voice");
    if (chain.some(({ ordinal }, index) => ordinal !== index)) {
      fail("position", subject, "its chain of voices has a gap");
    }
    if (chain.length > 1 && (position.endorsement === null || position.speech === null)) {
      fail(
        "position",
        subject,
        "relays another voice, and does not say how its source stands to it, or renders it",
      );
    }
  }
}

/** Each finds, as `subject`, what is wrong. References that lead nowhere are found as well: hence IS NOT. */
const BELONGING = [
  {
    check: "belonging",
    message: "its claim and its source are of two dossiers",
    sql: `SELECT 'position ' || p."id" AS subject FROM "Position" p
      LEFT JOIN "Claim" c ON c."id" = p."claimId" LEFT JOIN "Source" s ON s."id" = p."sourceId"
      WHERE c."dossierId" IS NULL OR c."dossierId" IS NOT s."dossierId"`,
  },
  {
    check: "belonging",
    message: "its answer is one of another claim",
    sql: `SELECT 'position ' || p."id" AS subject FROM "Position" p LEFT JOIN "Answer" a ON a."id" = p."answerId"
      WHERE p."answerId" IS NOT NULL AND a."claimId" IS NOT p."claimId"`,
  },
  {
    check: "position",
    message: "gives no answer, though it does more than report and its claim is not about a quantity",
    sql: `SELECT 'position ' || p."id" AS subject FROM "Position" p LEFT JOIN "Claim" c ON c."id" = p."claimId"
      WHERE p."answerId" IS NULL AND p."stance" IS NOT 'reports' AND c."kind" IS NOT 'quantity'`,
  },
  {
    check: "belonging",
    message: "a voice of its chain is of another dossier",
    sql: `SELECT 'position ' || l."positionId" AS subject FROM "PositionVoice" l
      LEFT JOIN "Position" p ON p."id" = l."positionId" LEFT JOIN "Source" s ON s."id" = p."sourceId"
      LEFT JOIN "Voice" v ON v."id" = l."voiceId"
      WHERE v."dossierId" IS NULL OR v."dossierId" IS NOT s."dossierId"`,
  },
  {
    check: "quantity",
    message: "has bounds that are no range, or its claim is not about a quantity",
    sql: `SELECT 'position ' || q."positionId" AS subject FROM "Quantity" q
      LEFT JOIN "Position" p ON p."id" = q."positionId" LEFT JOIN "Claim" c ON c."id" = p."claimId"
      WHERE c."kind" IS NOT 'quantity' OR coalesce(q."lower", q."upper") IS NULL OR q."lower" > q."upper"`,
  },
  {
    check: "belonging",
    message: "its topic is of another dossier",
    sql: `SELECT 'claim ' || c."id" AS subject FROM "Claim" c LEFT JOIN "Topic" t ON t."id" = c."topicId"
      WHERE t."dossierId" IS NOT c."dossierId"`,
  },
  {
    check: "belonging",
    message: "its voice, or an author, is of another dossier",
    sql: `SELECT 'source ' || s."id" AS subject FROM "Source" s LEFT JOIN "Voice" v ON v."id" = s."voiceId"
      WHERE v."dossierId" IS NOT s."dossierId"
      UNION SELECT 'source ' || a."sourceId" FROM "SourceAuthor" a LEFT JOIN "Source" s ON s."id" = a."sourceId"
      LEFT JOIN "Voice" v ON v."id" = a."voiceId" WHERE v."dossierId" IS NULL OR v."dossierId" IS NOT s."dossierId"`,
  },
  {
    check: "belonging",
    message: "its voice is of another dossier",
    sql: `SELECT 'passage ' || p."number" || ' of version ' || p."versionId" AS subject FROM "Passage" p
      LEFT JOIN "SourceVersion" sv ON sv."id" = p."versionId" LEFT JOIN "Source" s ON s."id" = sv."sourceId"
      LEFT JOIN "Voice" v ON v."id" = p."voiceId"
      WHERE p."voiceId" IS NOT NULL AND v."dossierId" IS NOT s."dossierId"`,
  },
  {
    check: "belonging",
    message: "is compatible with an answer of another claim",
    sql: `SELECT 'answer ' || k."answerId" AS subject FROM "AnswerCompatibility" k
      LEFT JOIN "Answer" a ON a."id" = k."answerId" LEFT JOIN "Answer" b ON b."id" = k."otherId"
      WHERE a."claimId" IS NULL OR a."claimId" IS NOT b."claimId" OR a."id" IS b."id"`,
  },
  {
    check: "belonging",
    message: "its claim, its source and its version do not belong together",
    sql: `SELECT 'finding ' || f."id" AS subject FROM "Coverage" f LEFT JOIN "Claim" c ON c."id" = f."claimId"
      LEFT JOIN "Source" s ON s."id" = f."sourceId" LEFT JOIN "SourceVersion" v ON v."id" = f."versionId"
      WHERE v."sourceId" IS NOT f."sourceId" OR c."dossierId" IS NULL OR c."dossierId" IS NOT s."dossierId"`,
  },
  {
    check: "silence",
    message: "says that a version is silent on a claim, and a published position quotes that version on it",
    sql: `SELECT 'finding ' || f."id" AS subject FROM "Coverage" f
      WHERE f."finding" = 'silent' AND f."status" = 'published' AND EXISTS (
        SELECT 1 FROM "Position" p JOIN "Quotation" q ON q."positionId" = p."id"
        WHERE p."claimId" = f."claimId" AND q."versionId" = f."versionId"
          AND p."status" = 'published' AND q."status" = 'published')`,
  },
];
