/** The answers of claims, with their letters and what they are compatible with. */

import type { Prisma, PrismaClient } from "#generated/client";
import type { Answer } from "#lib/domain/model";

interface AnswerColumns {
  readonly claimId: string;
  readonly slug: string;
  readonly label: string;
  /** A JSON array of slugs. */
  readonly compatible: string;
}

/** The published answers by claim id, in their order: the first is A. @param where of the Claim c. */
export async function readAnswers(prisma: PrismaClient, where: Prisma.Sql): Promise<Map<string, Answer[]>> {
  const rows = await prisma.$queryRaw<AnswerColumns[]>`
    SELECT a."claimId", a."slug", a."label", (SELECT json_group_array("slug") FROM (SELECT "slug" FROM "Answer" other
      WHERE other."status" = 'published' AND other."id" IN (
        SELECT "otherId" FROM "AnswerCompatibility" WHERE "answerId" = a."id"
        UNION SELECT "answerId" FROM "AnswerCompatibility" WHERE "otherId" = a."id")
      ORDER BY other."ordinal")) AS "compatible"
    FROM "Answer" a JOIN "Claim" c ON c."id" = a."claimId"
    WHERE a."status" = 'published' AND ${where}
    ORDER BY a."claimId", a."ordinal", a."slug"`;
  const byClaim = new Map<string, Answer[]>();
  for (const { claimId, slug, label, compatible } of rows) {
    const own = byClaim.get(claimId) ?? [];
    byClaim.set(claimId, own);
    const compatibleWith = JSON.parse(compatible) as string[];
    own.push({ slug, letter: answerLetter(own.length), label, compatibleWith });
  }
  return byClaim;
}

/** A … Z, then AA, AB … */
function answerLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : answerLetter(Math.floor(index / 26) - 1) + last;
}
