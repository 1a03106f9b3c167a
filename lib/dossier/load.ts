/** From a folder without errors to the dossier that it describes. */

import type { PlacedQuotation } from "#lib/dossier/check-quotations";
import type { CheckedFolder } from "#lib/dossier/examine";
import type { ClaimParts, FolderParts } from "#lib/dossier/folder-parts";
import type {
  LoadedClaim,
  LoadedDossier,
  LoadedPosition,
  LoadedQuotation,
  LoadedSource,
} from "#lib/dossier/loaded";
import type { PositionEntry, QuotationEntry } from "#lib/schema/dossier-folder";
import { describeQuote } from "#lib/text/describe";

/** @throws Error when the folder has errors: whoever calls has looked. */
export function loadDossier(folder: CheckedFolder): LoadedDossier {
  const { parts, placed } = folder;
  const head = need(parts.dossier?.whole, "dossier.yaml");
  const claims = new Map(parts.claims.map((claim) => [claim.slug, claim]));
  return {
    slug: head.slug,
    title: head.title,
    description: head.description,
    topics: head.topics,
    voices: need(parts.voices?.whole, "voices.yaml"),
    sources: head.sources.map((slug) => loadSource(slug, folder)),
    claims: head.topics.flatMap((topic) =>
      topic.claims.map((slug) =>
        loadClaim(need(claims.get(slug), slug), topic.slug, parts, need(placed.get(slug), slug)),
      ),
    ),
  };
}

function loadSource(slug: string, { sources }: CheckedFolder): LoadedSource {
  const { parts, versions } = need(sources.get(slug), slug);
  const numbered = [...versions.values()].toSorted((a, b) => a.number - b.number);
  return {
    ...need(parts.whole, slug),
    slug,
    versions: numbered.map(({ index: _, ...version }) => version),
  };
}

type Placed = readonly (readonly (PlacedQuotation | null)[])[];

function loadClaim(claim: ClaimParts, topic: string, parts: FolderParts, placed: Placed): LoadedClaim {
  const whole = need(claim.whole, claim.slug);
  const columns = need(parts.dossier?.whole, "dossier.yaml").sources;
  return {
    ...whole,
    slug: claim.slug,
    topic,
    positions: whole.positions.map((position, index) =>
      loadPosition(position, need(placed[index], claim.slug)),
    ),
    silent: whole.silent.toSorted((a, b) => columns.indexOf(a.source) - columns.indexOf(b.source)),
  };
}

function loadPosition(position: PositionEntry, placed: readonly (PlacedQuotation | null)[]): LoadedPosition {
  const id = need(position.id, "position");
  const quotations = position.quotations.map((quotation, index) =>
    loadQuotation(quotation, need(placed[index], id)),
  );
  return { ...position, id, quotations };
}

function loadQuotation(
  { exact, tone, id }: QuotationEntry,
  { version, span }: PlacedQuotation,
): LoadedQuotation {
  const { prefix, suffix } = describeQuote(version.text, span);
  return {
    id: need(id, "quotation"),
    exact,
    tone,
    version: version.number,
    start: span.start,
    end: span.end,
    prefix,
    suffix,
  };
}

function need<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the folder was not checked: ${what}`);
  return value;
}
