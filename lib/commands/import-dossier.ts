/** `variorum dossier import`, and the seed: brings the database to what a checked folder says. */

import { danglingReferences } from "#lib/commands/dangling";
import { byKey, folderContents, folderThings } from "#lib/commands/folder-things";
import { type Conflict, changedTexts, changesTo, conflictsOf } from "#lib/commands/plan-import";
import type { Database } from "#lib/data/database";
import { latestEditsByOthers } from "#lib/data/things/latest-edits";
import { readStoredDossier, type StoredDossier } from "#lib/data/things/read-things";
import { stableId } from "#lib/data/things/stable-id";
import { isDossierId, isDossierSlug, takenElsewhere } from "#lib/data/things/taken-ids";
import type { Change, Thing } from "#lib/data/things/thing";
import { writeThings } from "#lib/data/things/write-things";
import { refusedBecause } from "#lib/data/write";
import type { LoadedDossier } from "#lib/dossier/loaded";

export interface ImportOptions {
  /** Who decides where both the folder and the database were edited; by default nobody does. */
  readonly prefer?: "theirs" | "mine" | null;
  readonly actor?: FolderActor;
  readonly why?: string | null;
  readonly onProgress?: (step: string) => void;
}

/** Actors that write what a folder says. Whatever another actor wrote last, import does not overwrite unseen. */
const FOLDER_ACTORS = ["import", "seed"] as const;
type FolderActor = (typeof FOLDER_ACTORS)[number];

interface ImportedChange {
  readonly key: string;
  readonly action: "create" | "update" | "delete";
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly dossier: string;
      readonly revision: number;
      readonly changes: readonly ImportedChange[];
    }
  | {
      readonly ok: false;
      readonly reason: "conflict";
      readonly message: string;
      readonly conflicts: readonly Conflict[];
    }
  | { readonly ok: false; readonly reason: ImportRefusal; readonly message: string };

/**
 * `text-changed`: another text under the same version number. `id-taken`: another dossier has a position or
 * quotation with this id. `incomplete`: what is kept of the database needs what the folder removes. `refused`:
 * the database's own guarantees refuse it. `too-large`: for the server that holds the database. `busy`: others kept writing to the dossier.
 */
type ImportRefusal = "text-changed" | "id-taken" | "incomplete" | "refused" | "too-large" | "busy";

const ATTEMPTS = 5;

/** All of it, with a revision for each thing that changes, or nothing. */
export async function importDossier(
  db: Database,
  folder: LoadedDossier,
  options: ImportOptions = {},
): Promise<ImportResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    options.onProgress?.("comparing with the database");
    const stored = await readStoredDossier(db, folder.slug);
    const result = await importOnce(db, folder, stored, options);
    if (result === null) continue;
    // What another import has made since `stored` was read is no reason to refuse this one.
    const overtaken = !result.ok && stored === null && (await isDossierSlug(db, folder.slug));
    if (!overtaken) return result;
  }
  return refusal("busy", `Others kept writing to ${folder.slug}; nothing was imported. Try again.`);
}

/** Null when the dossier changed while the import was being prepared. */
async function importOnce(
  db: Database,
  folder: LoadedDossier,
  stored: StoredDossier | null,
  { prefer = null, actor = "import", why = null, onProgress = () => {} }: ImportOptions,
): Promise<ImportResult | null> {
  const dossierId = stored?.id ?? (await newDossierId(db, folder.slug));
  const desired = folderThings(folder, stored);
  const proposed = changesTo(desired, stored, dossierId);
  const done = { ok: true as const, dossier: folder.slug };
  if (stored !== null && proposed.length === 0) return { ...done, revision: stored.revision, changes: [] };

  const latest = await latestEditsByOthers(db, dossierId, FOLDER_ACTORS);
  const edits = new Map(
    latest.map(({ subject, subjectId, actor, at }) => [`${subject} ${subjectId}`, { actor, at }]),
  );
  const conflicts = conflictsOf(proposed, stored, edits);
  const open = prefer === null ? conflicts : prefer === "mine" ? [] : conflicts.filter(cannotBeForced);
  if (open.length > 0) return { ok: false, reason: "conflict", message: inWords(open), conflicts: open };
  const kept = new Set(prefer === "mine" ? conflicts.map(({ key }) => key) : []);
  const changes = proposed.filter(({ key }) => !kept.has(key));
  if (stored !== null && changes.length === 0) return { ...done, revision: stored.revision, changes: [] };

  const texts = changedTexts(changes);
  if (texts.length > 0) return refusal("text-changed", textsInWords(texts));
  const missing = kept.size === 0 ? [] : [...danglingReferences(merged(desired, kept, stored))];
  if (missing.length > 0) return refusal("incomplete", incompleteInWords(missing));
  const taken = await takenElsewhere(db, dossierId, idsOf(changes));
  if (taken.length > 0) {
    const named = taken.slice(0, 10).map(({ kind, id, dossier }) => `${kind} ${id} (in ${dossier})`);
    const more = taken.length > named.length ? ` and ${taken.length - named.length} more` : "";
    return refusal(
      "id-taken",
      `Another dossier has these already, and ids are for ever: ${named.join(", ")}${more}. Leave the ids out and run format.`,
    );
  }

  onProgress(`writing ${changes.length} changes`);
  try {
    const at = new Date().toISOString();
    const contents = folderContents(folder);
    const revision = await writeThings(db, { dossierId, stored, changes, contents, actor, why, at });
    return revision === null ? null : { ...done, revision, changes: changes.map(summary) };
  } catch (error) {
    if (/SQLITE_TOOBIG|too big/.test(String(error))) {
      return refusal(
        "too-large",
        "A text, or the history of a removed one, is larger than the database server stores (5 MB); nothing was imported.",
      );
    }
    const reason = refusedBecause(error);
    if (reason === null) throw error;
    return refusal("refused", `The database refuses it, and nothing was imported: ${reason}.`);
  }
}

async function newDossierId(db: Database, slug: string): Promise<string> {
  const usual = stableId(["dossier", slug], new Set());
  // A dossier of that name may have been renamed and kept its id.
  return (await isDossierId(db, usual))
    ? stableId(["dossier", slug, new Date().toISOString()], new Set())
    : usual;
}

/** Drafts are nobody's to remove in passing. */
function cannotBeForced({ reason }: Conflict): boolean {
  return reason === "unfinished-inside";
}

/** The folder's things, and the database's own where those are kept. */
function merged(desired: readonly Thing[], kept: ReadonlySet<string>, stored: StoredDossier | null): Thing[] {
  const things = byKey(desired);
  for (const key of kept) {
    const own = stored?.things.get(key);
    if (own === undefined) things.delete(key);
    else things.set(key, own);
  }
  return [...things.values()];
}

function idsOf(changes: readonly Change[]): { positions: string[]; quotations: string[] } {
  const positions = changes.flatMap(({ after }) => (after?.subject === "position" ? [after.value] : []));
  return {
    positions: positions.map(({ id }) => id),
    quotations: positions.flatMap(({ quotations }) => quotations.map(({ id }) => id)),
  };
}

function summary({ key, before, after }: Change): ImportedChange {
  return { key, action: before === null ? "create" : after === null ? "delete" : "update" };
}

function inWords(conflicts: readonly Conflict[]): string {
  const lines = conflicts.map(({ key, message }) => `  ${key}: ${message}`);
  const decide = conflicts.some((conflict) => !cannotBeForced(conflict));
  return [
    "The folder and the database were both edited; nothing was imported.",
    ...lines,
    ...(decide ? ["--theirs takes the folder’s, --mine keeps the database’s."] : []),
    ...(conflicts.some(cannotBeForced) ? ["Publish or remove what is unfinished first, or use --mine."] : []),
  ].join("\n");
}

function incompleteInWords(missing: readonly [string, readonly string[]][]): string {
  const lines = missing.map(([key, needs]) => `  ${key} needs ${needs.join(", ")}`);
  return [
    "What is kept of the database and what the folder says do not fit together; nothing was imported.",
    ...lines,
  ].join("\n");
}

function textsInWords(texts: readonly string[]): string {
  return (
    `A text never changes under its number: ${texts.join("; ")}. ` +
    "Give the changed text the next version number, and keep the old one."
  );
}

function refusal(reason: ImportRefusal, message: string): ImportResult {
  return { ok: false, reason, message };
}
