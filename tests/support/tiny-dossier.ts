/**
 * The smallest dossier that has one of everything, written straight through Prisma (in the order that the
 * triggers allow), with its revisions. Two texts of our own; their characters are such that UTF-16 units,
 * bytes and code points all differ.
 */

import type { Database } from "#lib/data/database";
import { appendRevisions, type RevisionEntry } from "#lib/data/revisions";
import { readStoredDossier } from "#lib/data/things/read-things";
import { write } from "#lib/data/write";
import { sha256 } from "#lib/text/hash";

const AT = "2026-11-20T12:00:00.000Z";

/** With an emoji, a non-breaking hyphen, a narrow no-break space, a combining accent; BOM and CRLF in the bytes. */
const FIRST_TEXT =
  "The 🚢 sailed at dawn\n“It was a semi‑official voyage,” said the minister; 3 000 people came.\nSo it e\u0301nded.\n";
const SECOND_TEXT = "The harbour was closed that day.\nNobody sailed.\n";

const FIRST_BYTES = new TextEncoder().encode(`\uFEFF${FIRST_TEXT.replaceAll("\n", "\r\n")}`);
const SECOND_BYTES = new TextEncoder().encode(SECOND_TEXT);

export async function seedTinyDossier(db: Database): Promise<void> {
  await write(db, async (tx) => {
    await tx.dossier.create({ data: { id: "d1", slug: "tiny", title: "Tiny", description: "A voyage." } });
    await tx.topic.create({
      data: { id: "t1", dossierId: "d1", slug: "voyage", title: "The voyage", ordinal: 0 },
    });
    await tx.voice.createMany({
      data: [
        { id: "v1", dossierId: "d1", slug: "author", name: "The author", kind: "person" },
        { id: "v2", dossierId: "d1", slug: "minister", name: "The minister", kind: "person" },
        { id: "v3", dossierId: "d1", slug: "gazette", name: "The Gazette", kind: "organisation" },
      ],
    });
    await tx.source.createMany({
      data: [source("s1", "essay", 0, "v1"), source("s2", "gazette", 1, "v3")],
    });
    await tx.sourceAuthor.create({ data: { sourceId: "s1", ordinal: 0, voiceId: "v1" } });
    await tx.sourceVersion.create({ data: version("sv1", "s1", FIRST_TEXT, FIRST_BYTES) });
    await tx.sourceVersion.create({ data: version("sv2", "s2", SECOND_TEXT, SECOND_BYTES) });
    await tx.passage.createMany({ data: [...passages("sv1", FIRST_TEXT), ...passages("sv2", SECOND_TEXT)] });
    await tx.claim.createMany({
      data: [claim("c1", "sailed", "question", 0), claim("c2", "people", "quantity", 1)],
    });
    await tx.answer.createMany({
      data: [
        { id: "a1", claimId: "c1", slug: "yes", ordinal: 0, label: "Yes" },
        { id: "a2", claimId: "c1", slug: "no", ordinal: 1, label: "No" },
        { id: "a3", claimId: "c1", slug: "unclear", ordinal: 2, label: "Unclear" },
        { id: "a4", claimId: "c2", slug: "thousands", ordinal: 0, label: "Thousands" },
      ],
    });
    await tx.answerCompatibility.create({ data: { answerId: "a3", otherId: "a1" } });
    await tx.position.createMany({
      data: [
        position("p1", "c1", "s1", "a1", "It sailed."),
        { ...position("p2", "c2", "s1", null, "3,000 came."), endorsement: "endorsed", speech: "mixed" },
        position("p3", "c1", "s2", "a2", "Nobody sailed."),
      ],
    });
    await tx.positionVoice.createMany({
      data: [
        { positionId: "p1", ordinal: 0, voiceId: "v1" },
        { positionId: "p2", ordinal: 0, voiceId: "v1" },
        { positionId: "p2", ordinal: 1, voiceId: "v2" },
        { positionId: "p3", ordinal: 0, voiceId: "v3" },
      ],
    });
    await tx.quantity.create({
      data: { positionId: "p2", lower: 3000, upper: 3000, approximate: false, unit: "people", scope: "came" },
    });
    await tx.quotation.createMany({
      data: [
        quotation("q1", "p1", "sv1", FIRST_TEXT, "sailed at dawn"),
        quotation("q2", "p2", "sv1", FIRST_TEXT, "a semi‑official voyage,”"),
        quotation("q3", "p3", "sv2", SECOND_TEXT, "Nobody sailed."),
      ],
    });
    await tx.coverage.create({
      data: {
        ...{ id: "f1", claimId: "c2", sourceId: "s2", versionId: "sv2", finding: "silent" },
        ...{ terms: '["people"]', hits: 0, reviewed: "2026-11-20", reviewedBy: "editors" },
      },
    });
  });
  const stored = await readStoredDossier(db, "tiny");
  const things = new Map([...(stored?.things.values() ?? [])].map(({ id, value }) => [id, value]));
  const revisions = SUBJECTS.map(([subject, subjectId]): RevisionEntry => {
    const after = things.get(subjectId);
    if (after === undefined) throw new Error(`there is no ${subject} ${subjectId}`);
    return {
      ...{ actor: "tests", dossierId: "d1", subject, subjectId, action: "create" },
      before: null,
      after,
      why: null,
    };
  });
  await write(db, (tx) => appendRevisions(tx, revisions, AT));
}

function source(id: string, slug: string, ordinal: number, voiceId: string) {
  const words = { genre: "essay", language: "en", rights: "Our own.", perspective: "None." };
  return { id, dossierId: "d1", slug, ordinal, shortTitle: slug, voiceId, ...words };
}

function version(id: string, sourceId: string, text: string, bytes: Uint8Array) {
  return {
    ...{ id, sourceId, number: 1, text, length: Array.from(text).length, textSha256: sha256(text) },
    ...{ bytes: Uint8Array.from(bytes), bytesSha256: sha256(bytes), byteLength: bytes.length },
    ...{ paragraphs: "lines", importedAt: AT },
  };
}

function passages(versionId: string, text: string) {
  let start = 0;
  return text.split("\n").flatMap((line, index) => {
    const end = start + Array.from(line).length;
    const passage = { versionId, number: index + 1, start, end, kind: "body" };
    start = end + 1;
    return line === "" ? [] : [passage];
  });
}

function claim(id: string, slug: string, kind: string, ordinal: number) {
  return {
    id,
    dossierId: "d1",
    topicId: "t1",
    slug,
    ordinal,
    title: `Señal ${slug}`,
    question: "What?",
    kind,
  };
}

function position(id: string, claimId: string, sourceId: string, answerId: string | null, summary: string) {
  return { id, claimId, sourceId, answerId, ordinal: 0, stance: "asserts", summary };
}

function quotation(id: string, positionId: string, versionId: string, text: string, exact: string) {
  const before = text.slice(0, text.indexOf(exact));
  const start = Array.from(before).length;
  const end = start + Array.from(exact).length;
  const prefix = Array.from(before).slice(-8).join("");
  const suffix = Array.from(text)
    .slice(end, end + 8)
    .join("");
  return { id, positionId, versionId, ordinal: 0, start, end, exact, prefix, suffix };
}

const SUBJECTS = [
  ["dossier", "d1"],
  ["topic", "t1"],
  ...["v1", "v2", "v3"].map((id) => ["voice", id] as const),
  ...["s1", "s2"].map((id) => ["source", id] as const),
  ...["sv1", "sv2"].map((id) => ["version", id] as const),
  ...["c1", "c2"].map((id) => ["claim", id] as const),
  ...["p1", "p2", "p3"].map((id) => ["position", id] as const),
  ["coverage", "f1"],
] as const;
