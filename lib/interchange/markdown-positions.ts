/** What positions, silences and sources look like in Markdown, on whatever page they stand. */

import type { HeadingGroup } from "#lib/domain/answer-holders";
import { renderings, toneInWords } from "#lib/domain/chains";
import { headingInWords, mannerInWords } from "#lib/domain/heading-words";
import type { Coverage, Position, Quotation, SourceHead, Stand } from "#lib/domain/model";
import { figureScope, formatQuantity } from "#lib/domain/quantity";
import { reviewInWords, searchInWords, staleInWords } from "#lib/domain/silence-words";
import { referenceOf } from "#lib/domain/source-words";
import {
  type Block,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  paragraphs,
  strong,
  verbatim,
} from "#lib/interchange/markdown";

/** Said at the top of every document: the face cannot tell here whose words they are. */
export const WHOSE_WORDS =
  "Block quotes are the sources’ own words, exactly as their texts have them. All other words are the editors’.";

/** Positions under one heading. @param depth of the heading; the positions have none. */
export function positionGroup(
  { heading: under, manner, stands }: HeadingGroup<Position>,
  source: SourceHead,
  { depth, origin }: { depth: 3 | 4; origin: string },
): Block[] {
  const how = mannerInWords(manner);
  const words = how === null ? headingInWords(under) : `${headingInWords(under)} (${how.toLowerCase()})`;
  return [
    heading(depth, words),
    ...stands.flatMap((position) => positionBlocks(position, source, origin, under.kind === "figure")),
  ];
}

function positionBlocks(
  position: Position,
  source: SourceHead,
  origin: string,
  underItsFigure: boolean,
): Block[] {
  const { quantity, summary, note, quotations } = position;
  return [
    paragraph(...chain(position)),
    ...(quantity && !underItsFigure
      ? [paragraph(`${formatQuantity(quantity)}, ${figureScope(quantity)}.`)]
      : []),
    ...paragraphs(summary),
    ...quotations.flatMap((quotation) => [
      verbatim(quotation.exact),
      paragraph(...citation(quotation, source, origin)),
    ]),
    ...(note === null ? [] : paragraphs(`Editors’ note. ${note}`)),
  ];
}

/** “The author of Downfall → Brian Crozier → **Hortensia Bussi** (paraphrased, not quoted), asserts.” */
function chain(stand: Stand): Inline[] {
  const outer = stand.voices.slice(0, -1).map((voice) => `${voice.name} → `);
  const how = renderings(stand).join("; ");
  return [outer.join(""), strong(stand.voices.at(-1)?.name ?? ""), `${how && ` (${how})`}, ${stand.stance}.`];
}

function citation(quotation: Quotation, source: SourceHead, origin: string): Inline[] {
  const { paragraph: number, version, start, end, id, tone } = quotation;
  const meant = toneInWords(tone);
  return [
    `${source.shortTitle}, paragraph ${number}, version ${version}, characters ${start} to ${end}. `,
    meant === null ? "" : `${meant}. `,
    link(`${origin}/quotations/${id}`),
  ];
}

/** Why a source has no position. */
export function silence(coverage: Exclude<Coverage, { status: "positions" }>): Block[] {
  if (coverage.status === "not-reviewed") return [paragraph("Not yet reviewed.")];
  if (coverage.status === "in-review") return [paragraph("In review. No finding yet.")];
  const { silence: found, stale } = coverage;
  return [
    paragraph(strong("Silent."), ` ${searchInWords(found)} ${reviewInWords(found)}.`),
    ...(stale ? [paragraph(staleInWords(found, stale))] : []),
    ...(found.note === null ? [] : paragraphs(found.note)),
  ];
}

export function withheldBlocks(withheld: number): Block[] {
  if (withheld === 0) return [];
  const which =
    withheld === 1 ? "One quotation no longer matches its" : `${withheld} quotations no longer match their`;
  return [paragraph(`${which} text. What does not match is withheld until an editor reviews it.`)];
}

export function sourceBlocks(sources: readonly SourceHead[], dossierAddress: string): Block[] {
  if (sources.length === 0) return [];
  const items = sources.map((source): Inline[] => {
    const { by, title, more } = referenceOf(source);
    return [
      strong(source.shortTitle),
      `: ${by === null ? "" : `${by}, `}`,
      title === null
        ? "untitled in the captured text"
        : { type: "emphasis", children: [{ type: "text", value: title }] },
      `, ${more}.${source.rights && ` ${source.rights}`} `,
      link(`${dossierAddress}/sources/${source.slug}`),
    ];
  });
  return [heading(2, "Sources"), list(items)];
}
