/** What is listed, what is there, and what is named twice. */

import type { FolderFiles } from "#lib/dossier/folder-files";
import { at, type FolderParts, type Part } from "#lib/dossier/folder-parts";
import { type Place, type ProblemCode, type Problems, wholeFile } from "#lib/dossier/problem";
import { nearest, suggest } from "#lib/text/nearest";

export function checkNames(folder: FolderFiles, parts: FolderParts, problems: Problems): void {
  checkLists(folder, parts, problems);
  checkStrayFiles(folder, parts, problems);
  checkVoices(parts, problems);
  for (const claim of parts.claims) noDuplicates(claim.answers, "answer", problems);
  const positions = parts.claims.flatMap((claim) => claim.positions);
  checkIds(
    positions.map(({ head }) => head),
    "position",
    problems,
  );
  checkIds(
    positions.flatMap(({ quotations }) => quotations),
    "quotation",
    problems,
  );
}

/** dossier.yaml against the files in sources/ and claims/. */
function checkLists(folder: FolderFiles, parts: FolderParts, problems: Problems): void {
  const whole = parts.dossier?.whole;
  const file = parts.dossier?.file;
  if (!whole || !file) return;
  const sources = whole.sources.map((slug, index) => ({ slug, place: file.place(["sources", index]) }));
  const claims = whole.topics.flatMap((topic, t) =>
    topic.claims.map((slug, c) => ({ slug, place: file.place(["topics", t, "claims", c]) })),
  );
  listed(folder, "sources", sources, "unlisted-source", problems);
  listed(folder, "claims", claims, "unlisted-claim", problems);
  const topics = whole.topics.map((value, index) => ({ value, file, path: ["topics", index] }));
  noDuplicates(topics, "topic", problems);
}

function listed(
  folder: FolderFiles,
  kind: "sources" | "claims",
  entries: readonly { slug: string; place: Place }[],
  unlisted: ProblemCode,
  problems: Problems,
): void {
  const files = folder.paths.filter((path) => path.startsWith(`${kind}/`) && path.endsWith(".yaml"));
  const wanted = new Set(entries.map(({ slug }) => `${kind}/${slug}.yaml`));
  const spare = files.filter((path) => !wanted.has(path)).map((path) => path.slice(kind.length + 1, -5));
  const seen = new Set<string>();
  for (const { slug, place } of entries) {
    if (seen.has(slug)) problems.report(place, "listed-twice", `“${slug}” is listed a second time`);
    else if (!folder.has(`${kind}/${slug}.yaml`)) {
      const near = nearest(slug, spare);
      const hint = near === null ? null : `did you mean “${near}”, which is not listed?`;
      problems.report(place, "missing-file", `there is no file ${kind}/${slug}.yaml`, hint);
    }
    seen.add(slug);
  }
  const where = kind === "sources" ? "“sources”" : "a topic";
  for (const slug of spare) {
    const message = `is not listed in dossier.yaml, so it would not be part of the dossier`;
    problems.report(
      wholeFile(`${kind}/${slug}.yaml`),
      unlisted,
      message,
      `add “${slug}” to ${where}, or remove the file`,
    );
  }
}

function checkStrayFiles(folder: FolderFiles, parts: FolderParts, problems: Problems): void {
  const named = new Set<string>(["dossier.yaml", "voices.yaml"]);
  for (const source of parts.sources) {
    for (const { head } of source.versions) {
      for (const key of ["file", "original"] as const) {
        const name = head.value[key];
        if (name === null) continue;
        const path = `sources/${name}`;
        if (named.has(path)) problems.report(at(head, key), "listed-twice", `${name} is named a second time`);
        named.add(path);
      }
    }
  }
  for (const path of folder.paths) {
    if (named.has(path) || /^(sources|claims)\/[^/]+\.yaml$/.test(path)) continue;
    // A version that cannot be read may well name it.
    if (path.startsWith("sources/") && !allVersionsRead(parts)) continue;
    const hint = path.endsWith(".yml")
      ? "rename it to .yaml"
      : "remove it, or name it in a version of a source";
    problems.report(wholeFile(path), "stray-file", "belongs to nothing in this dossier", hint);
  }
}

function allVersionsRead(parts: FolderParts): boolean {
  return parts.complete && parts.sources.every((source) => source.whole !== null);
}

function checkVoices(parts: FolderParts, problems: Problems): void {
  if (parts.voices === null) return;
  noDuplicates(parts.voices.entries, "voice", problems);
  const used = new Set<string>();
  const use = (slug: string, place: Place) => {
    used.add(slug);
    if (parts.voiceSlugs.has(slug)) return;
    const hint = suggest(slug, parts.voiceSlugs) ?? "add the voice to voices.yaml";
    problems.report(place, "unknown-voice", `there is no voice “${slug}” in voices.yaml`, hint);
  };
  for (const { voice, authors, file, versions } of parts.sources) {
    if (voice !== null) use(voice, file.place(["voice"]));
    for (const [index, author] of authors.entries()) use(author, file.place(["authors", index]));
    for (const passage of versions.flatMap((version) => version.passages)) {
      if (passage.value.voice !== null) use(passage.value.voice, at(passage, "voice"));
    }
  }
  for (const { head } of parts.claims.flatMap((claim) => claim.positions)) {
    for (const [index, voice] of head.value.voices.entries()) use(voice, at(head, "voices", index));
  }
  const allRead = allVersionsRead(parts) && parts.claims.every((claim) => claim.whole !== null);
  if (!allRead) return;
  for (const voice of parts.voices.entries) {
    if (used.has(voice.value.slug)) continue;
    problems.report(
      at(voice, "slug"),
      "unused-voice",
      `nobody speaks as “${voice.value.slug}” in this dossier`,
    );
  }
}

function noDuplicates(parts: readonly Part<{ slug: string }>[], what: string, problems: Problems): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const { slug } = part.value;
    if (seen.has(slug))
      problems.report(at(part, "slug"), "duplicate-slug", `a second ${what} has the slug “${slug}”`);
    seen.add(slug);
  }
}

function checkIds(
  parts: readonly Part<{ id?: string | undefined }>[],
  what: string,
  problems: Problems,
): void {
  const seen = new Map<string, Place>();
  for (const part of parts) {
    const { id } = part.value;
    if (id === undefined) {
      const hint = "`variorum dossier format` gives an id to whatever has none";
      problems.report(at(part), "missing-id", `this ${what} has no id`, hint);
      continue;
    }
    const first = seen.get(id);
    if (first === undefined) seen.set(id, at(part, "id"));
    else {
      const hint = `the first is at ${first.file}:${first.line}; leave out the id of the newer one, and run format`;
      problems.report(at(part, "id"), "duplicate-id", `a second ${what} has the id ${id}`, hint);
    }
  }
}
