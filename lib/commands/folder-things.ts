/** What the database would hold if it held just what a dossier folder says. */

import type { Content } from "#lib/data/things/batch";
import type { StoredDossier } from "#lib/data/things/read-things";
import { type AnswerValue, keyOf, type Thing } from "#lib/data/things/thing";
import type {
  LoadedClaim,
  LoadedDossier,
  LoadedPosition,
  LoadedSource,
  LoadedVersion,
} from "#lib/dossier/loaded";
import { codePointLength } from "#lib/text/code-points";
import { sha256 } from "#lib/text/hash";

const status = "published" as const;

/**
 * Places in an order are kept where they can be, so that adding one claim does not change all that follow it.
 */
export function folderThings(folder: LoadedDossier, stored: StoredDossier | null): Thing[] {
  const places = new Map<string, number>();
  const inOrder = (keys: readonly string[]) => {
    for (const [key, ordinal] of ordinals(keys, stored)) places.set(key, ordinal);
  };
  inOrder(folder.topics.map(({ slug }) => `topic:${slug}`));
  inOrder(folder.sources.map(({ slug }) => `source:${slug}`));
  for (const { claims } of folder.topics) inOrder(claims.map((slug) => `claim:${slug}`));
  for (const { positions } of folder.claims) inOrder(positions.map(({ id }) => `position:${id}`));
  const place = (key: string) => places.get(key) ?? 0;

  const { slug, title, description } = folder;
  return [
    { subject: "dossier", value: { slug, title, description, status } },
    ...folder.topics.map(({ slug, title }): Thing => {
      return { subject: "topic", value: { slug, title, ordinal: place(`topic:${slug}`), status } };
    }),
    ...folder.voices.map((voice): Thing => ({ subject: "voice", value: { ...voice, status } })),
    ...folder.sources.map((source) => sourceThing(source, place(`source:${source.slug}`))),
    ...folder.sources.flatMap((source) =>
      source.versions.map((version) => versionThing(source.slug, version)),
    ),
    ...folder.claims.map((claim) => claimThing(claim, place(`claim:${claim.slug}`))),
    ...folder.claims.flatMap((claim) =>
      claim.positions.map((position) =>
        positionThing(claim.slug, position, place(`position:${position.id}`)),
      ),
    ),
    ...folder.claims.flatMap(coverageThings),
  ];
}

/** The texts of a folder, by the key of their version. */
export function folderContents(folder: LoadedDossier): Map<string, Content> {
  return new Map(
    folder.sources.flatMap(({ slug, versions }) =>
      versions.map(({ number, text, bytes, original }) => [
        `version:${slug}/${number}`,
        { text, bytes, original: original?.bytes ?? null },
      ]),
    ),
  );
}

/** Each keeps the place it has in the database as long as the order allows. */
function ordinals(keys: readonly string[], stored: StoredDossier | null): [string, number][] {
  let last = -1;
  return keys.map((key) => {
    const thing = stored?.things.get(key);
    const old = thing !== undefined && "ordinal" in thing.value ? thing.value.ordinal : null;
    last = old !== null && old > last ? old : last + 1;
    return [key, last];
  });
}

function sourceThing(source: LoadedSource, ordinal: number): Thing {
  const { versions: _, ...value } = source;
  return { subject: "source", value: { ...value, ordinal, status } };
}

function versionThing(source: string, version: LoadedVersion): Thing {
  const { number, text, bytes, original, captured, paragraphs, passages } = version;
  return {
    subject: "version",
    value: {
      source,
      number,
      length: codePointLength(text),
      textSha256: sha256(text),
      byteLength: bytes.length,
      bytesSha256: sha256(bytes),
      originalName: original?.name ?? null,
      originalSha256: original === null ? null : sha256(original.bytes),
      captured,
      paragraphs,
      passages,
      status,
    },
  };
}

function claimThing(
  { slug, topic, title, question, kind, background, answers }: LoadedClaim,
  ordinal: number,
): Thing {
  const order = answers.map((answer) => answer.slug);
  const inAnswerOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
  const values = answers.map(
    ({ slug, label, compatibleWith }): AnswerValue => ({
      slug,
      label,
      compatibleWith: [...new Set(compatibleWith)].toSorted(inAnswerOrder),
    }),
  );
  return {
    subject: "claim",
    value: { slug, topic, ordinal, title, question, kind, background, answers: values, status },
  };
}

function positionThing(claim: string, position: LoadedPosition, ordinal: number): Thing {
  return { subject: "position", value: { ...position, claim, ordinal, status } };
}

function coverageThings({ slug: claim, silent }: LoadedClaim): Thing[] {
  return silent.map(({ source, version, terms, hits, reviewed, by, note }) => ({
    subject: "coverage",
    value: { claim, source, version, finding: "silent", terms, hits, reviewed, reviewedBy: by, note, status },
  }));
}

/** Things by their key. */
export function byKey(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}
