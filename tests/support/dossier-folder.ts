/** A small dossier folder that is right in every way, to be spoilt by tests in one way at a time. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { sha256 } from "#lib/text/hash";

export type Files = Readonly<Record<string, string>>;

/** Paragraph 4 is a block quotation, 5 a reader's comment; “The ship sailed.” stands twice. */
export const ESSAY = [
  "A voyage",
  "The ship sailed. Nobody was on the quay.",
  "Later that day, she says, the ship sailed. The ship sailed. Some 3,000 people came 🚢.",
  "We saw nothing of it, and we were there all day.",
  "I do not believe a word of this.",
  "",
].join("\n");
export const GAZETTE = "The harbour was closed that day.\n\nNo ship left\nthe harbour, the master said.\n";

/** In canonical form, which `format` leaves as it is. */
export const SMALL: Files = {
  "dossier.yaml": `format: variorum-dossier/1
slug: voyage
title: The voyage
description: Two accounts of one day in the harbour.
sources: [essay, gazette]
topics:
  - slug: the-day
    title: The day
    claims: [sailed, people]
`,
  "voices.yaml": `- slug: author
  name: The author
  kind: person
- slug: gazette
  name: The Gazette
  kind: organisation
- slug: keepers
  name: The keepers of the light
  kind: group
- slug: master
  name: The harbour master
  kind: person
- slug: reader
  name: A reader
  kind: anonymous
`,
  "sources/essay.yaml": `title: A voyage
shortTitle: Essay
authors: [author]
voice: author
genre: essay
language: en
published: 1999
rights: Written for these tests.
perspective: Holds that the ship sailed.
versions:
  - number: 1
    file: essay.v1.txt
    sha256: ${sha256(ESSAY)}
    passages:
      - { kind: title, paragraphs: [1] }
      - { kind: blockquote, paragraphs: [4], voice: keepers }
      - { kind: comment, paragraphs: [5], voice: reader }
`,
  "sources/essay.v1.txt": ESSAY,
  "sources/gazette.yaml": `title: null
shortTitle: Gazette
voice: gazette
genre: report
language: en
rights: Written for these tests.
perspective: Reports what the harbour master said.
versions:
  - number: 1
    file: gazette.v1.txt
    sha256: ${sha256(GAZETTE)}
    paragraphs: blank-lines
`,
  "sources/gazette.v1.txt": GAZETTE,
  "claims/sailed.yaml": `title: Whether it sailed
question: Did the ship sail?
answers:
  - { slug: yes, label: It sailed }
  - { slug: no, label: It did not }
  - { slug: unclear, label: Nobody can say, compatibleWith: [yes] }
positions:
  - id: p000000001
    source: essay
    voices: [author]
    answer: yes
    stance: asserts
    summary: She says that it sailed.
    quotations:
      - id: q000000001
        exact: The ship sailed.
        prefix: "day, she says, the ship sailed. "
  - id: p000000002
    source: essay
    voices: [author, keepers]
    answer: unclear
    stance: reports
    endorsement: neutral
    speech: direct
    summary: The keepers saw nothing.
    quotations:
      - id: q000000002
        exact: We saw nothing of it, and we were there all day.
  - id: p000000003
    source: gazette
    voices: [gazette, master]
    answer: no
    stance: asserts
    endorsement: endorsed
    speech: indirect
    summary: The master says that no ship left.
    note: The words after the quotation are the paper’s own.
    quotations:
      - id: q000000003
        exact: |-
          No ship left
          the harbour
`,
  "claims/people.yaml": `title: How many came
question: How many people came?
kind: quantity
positions:
  - id: p000000004
    source: essay
    voices: [author]
    stance: asserts
    summary: Some three thousand came.
    quantity: { lower: 3000, upper: 3000, approximate: true, unit: people, scope: came, period: 1999 }
    quotations:
      - id: q000000004
        exact: Some 3,000 people came 🚢.
silent:
  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }
`,
};

/** For each path the new content, null to remove it, or what to replace in it; a replacement must be found. */
export type Patch = Readonly<Record<string, string | null | readonly [string, string]>>;

export function patched(files: Files, patch: Patch): Record<string, string> {
  const result: Record<string, string> = { ...files };
  for (const [file, change] of Object.entries(patch)) {
    if (change === null) delete result[file];
    else if (typeof change === "string") result[file] = change;
    else {
      const [from, to] = change;
      const before = result[file];
      if (before === undefined || !before.includes(from)) throw new Error(`${file} has no “${from}”`);
      result[file] = before.replace(from, () => to);
    }
  }
  return result;
}

export interface TemporaryFolder {
  readonly path: string;
  put(files: Files): Promise<void>;
  remove(): Promise<void>;
}

export async function temporaryDossier(files: Files): Promise<TemporaryFolder> {
  const root = await mkdtemp(path.join(os.tmpdir(), "variorum-folder-"));
  const folder = path.join(root, "voyage");
  const put = async (content: Files) => {
    await rm(folder, { recursive: true, force: true });
    for (const [name, text] of Object.entries(content)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  };
  await put(files);
  return { path: folder, put, remove: () => rm(root, { recursive: true }) };
}

/** All files of a folder by path, as text. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file).split(path.sep).join("/")] = await readFile(file, "utf8");
  }
  return files;
}
