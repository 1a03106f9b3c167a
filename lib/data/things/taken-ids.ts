import type { Database } from "#lib/data/database";

/** Fewer than the variables that one statement takes. */
const CHUNK = 500;

/** Of these ids of positions and of quotations, those that another dossier has. */
export async function takenElsewhere(
  { prisma }: Database,
  dossierId: string,
  ids: { readonly positions: readonly string[]; readonly quotations: readonly string[] },
): Promise<{ kind: "position" | "quotation"; id: string; dossier: string }[]> {
  const taken: { kind: "position" | "quotation"; id: string; dossier: string }[] = [];
  const dossier = { select: { slug: true } } as const;
  const elsewhere = { claim: { dossierId: { not: dossierId } } };
  for (const chunk of chunks(ids.positions)) {
    const rows = await prisma.position.findMany({
      where: { id: { in: chunk }, ...elsewhere },
      select: { id: true, claim: { select: { dossier } } },
    });
    taken.push(
      ...rows.map(({ id, claim }) => ({ kind: "position" as const, id, dossier: claim.dossier.slug })),
    );
  }
  for (const chunk of chunks(ids.quotations)) {
    const rows = await prisma.quotation.findMany({
      where: { id: { in: chunk }, position: elsewhere },
      select: { id: true, position: { select: { claim: { select: { dossier } } } } },
    });
    const found = rows.map(({ id, position }) => ({ id, dossier: position.claim.dossier.slug }));
    taken.push(...found.map((row) => ({ kind: "quotation" as const, ...row })));
  }
  return taken;
}

function chunks(ids: readonly string[]): string[][] {
  const parts = Math.ceil(ids.length / CHUNK);
  return Array.from({ length: parts }, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK));
}

/** An id for a dossier that is not there yet. */
export async function isDossierId({ prisma }: Database, id: string): Promise<boolean> {
  return (await prisma.dossier.count({ where: { id } })) > 0;
}

export async function isDossierSlug({ prisma }: Database, slug: string): Promise<boolean> {
  return (await prisma.dossier.count({ where: { slug } })) > 0;
}
