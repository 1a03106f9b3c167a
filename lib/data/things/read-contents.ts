import type { Database } from "#lib/data/database";
import type { Content } from "#lib/data/things/batch";

/** The texts of versions by their id, one statement each: together they can be more than a server sends at once. */
export async function readContent({ prisma }: Database, versionId: string): Promise<Content> {
  const { text, bytes, original } = await prisma.sourceVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { text: true, bytes: true, original: true },
  });
  return { text, bytes, original };
}
