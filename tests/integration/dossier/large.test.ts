/** More of everything than one statement has parameters. */

import { describe, expect, onTestFinished, test } from "vitest";
import { exportDossier } from "#lib/commands/export-dossier";
import { importDossier } from "#lib/commands/import-dossier";
import { checkDossierFolder } from "#lib/dossier/check";
import { verifyDatabase } from "#lib/verify/verify";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS } from "#tests/support/backends";
import { patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";

const CLAIMS = 1_200;

function claim(number: number): string {
  const id = String(number).padStart(7, "0");
  return `title: Whether claim ${number}
question: Is it so (${number})?
answers:
  - { slug: yes, label: It is }
positions:
  - id: pos${id}
    source: essay
    voices: [author, keepers]
    answer: yes
    stance: asserts
    endorsement: neutral
    speech: indirect
    summary: So they say of ${number}.
    quotations:
      - id: quo${id}
        exact: Nobody was on the quay.
silent:
  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }
`;
}

const slugs = Array.from({ length: CLAIMS }, (_, index) => `claim-${index}`);
const LARGE = patched(
  { ...SMALL, ...Object.fromEntries(slugs.map((slug, index) => [`claims/${slug}.yaml`, claim(index)])) },
  { "dossier.yaml": ["[sailed, people]", `[sailed, people, ${slugs.join(", ")}]`] },
);

describe.each(BACKENDS)("on a $name database", ({ create, unavailable }) => {
  test.skipIf(unavailable !== null)("it is imported, exported, verified and taken back", () =>
    roundTrip(create),
  );
});

async function roundTrip(create: (typeof BACKENDS)[number]["create"]): Promise<void> {
  const folder = await temporaryDossier(LARGE);
  onTestFinished(folder.remove);
  const database = await create();
  onTestFinished(database.remove);
  await migrateDatabase(database.url);
  const db = await database.open();
  const load = async () => {
    const { dossier } = await checkDossierFolder(folder.path);
    if (dossier === null) throw new Error("not valid");
    return dossier;
  };
  const large = await load();
  expect(await importDossier(db, large)).toMatchObject({ ok: true });
  expect(await importDossier(db, large)).toMatchObject({ ok: true, changes: [] });
  const exported = await exportDossier(db, "voyage");
  expect(exported.ok && exported.files.get("claims/claim-1199.yaml")).toBe(LARGE["claims/claim-1199.yaml"]);
  await folder.put(SMALL);
  const back = await importDossier(db, await load());
  expect(back.ok && back.changes.length).toBe(3 * CLAIMS);
  expect((await verifyDatabase(database.url)).failures).toEqual([]);
  expect(await db.prisma.claim.count()).toBe(2);
}
