/** A voice's page as Markdown. */

import { groupByHeading } from "#lib/domain/answer-holders";
import { listed } from "#lib/domain/chains";
import type { SourceHead } from "#lib/domain/model";
import type { VoiceClaim, VoiceView } from "#lib/domain/views";
import { sameVoiceInWords, speakingInWords } from "#lib/domain/voice-words";
import { passedOn, sameVoice } from "#lib/domain/voices";
import {
  type Block,
  heading,
  link,
  list,
  paragraph,
  paragraphs,
  renderMarkdown,
} from "#lib/interchange/markdown";
import {
  positionGroup,
  sourceBlocks,
  WHOSE_WORDS,
  withheldBlocks,
} from "#lib/interchange/markdown-positions";

/** @param origin of the links */
export function voiceMarkdown(view: VoiceView, origin: string): string {
  const { dossier, voice, claims, claimCount, sources, relayed, withheld } = view;
  const dossierAddress = `${origin}/dossiers/${dossier.slug}`;
  const titleOf = (slug: string) => sources.find((source) => source.slug === slug)?.shortTitle ?? slug;
  const stands = claims.flatMap((claim) => claim.positions);
  const speaking = sources.filter((source) => stands.some((stand) => stand.source === source.slug));
  return renderMarkdown([
    heading(1, voice.name),
    paragraph(
      `A voice (${voice.kind}) in `,
      link(dossierAddress, dossier.title),
      `, revision ${dossier.revision}. `,
      link(`${dossierAddress}/voices/${voice.slug}`),
    ),
    ...(voice.note === null ? [] : paragraphs(voice.note)),
    paragraph(
      `${speakingInWords(voice.name, stands, titleOf)} It has the last word on ${claims.length} of ${claimCount} claims.`,
    ),
    paragraph(WHOSE_WORDS),
    ...withheldBlocks(withheld),
    ...claims.flatMap((entry) => claimBlocks(entry, speaking, { dossierAddress, origin })),
    ...passedOnBlocks(relayed, titleOf),
    ...sourceBlocks(speaking, dossierAddress),
  ]);
}

function claimBlocks(
  { claim, answers, positions, coverage }: VoiceClaim,
  speaking: readonly SourceHead[],
  { dossierAddress, origin }: { dossierAddress: string; origin: string },
): Block[] {
  const heard = speaking.filter((source) => positions.some((position) => position.source === source.slug));
  const absent = speaking.filter((source) => !heard.includes(source));
  const why = (source: SourceHead) => {
    const status = coverage.find((one) => one.source === source.slug)?.status;
    if (status === "silent") return "is silent";
    if (status === "positions") return "takes a position, in other voices";
    return status === "in-review" ? "is in review" : "is not yet reviewed";
  };
  return [
    heading(2, claim.title),
    paragraph(`${claim.question} `, link(`${dossierAddress}/claims/${claim.slug}`)),
    ...(heard.length > 1 ? [paragraph(`${sameVoiceInWords(sameVoice(answers, positions))}.`)] : []),
    ...heard.flatMap((source) => {
      const own = positions.filter((position) => position.source === source.slug);
      const groups = groupByHeading(answers, own);
      return [
        heading(3, source.shortTitle),
        ...groups.flatMap((group) => positionGroup(group, source, { depth: 4, origin })),
      ];
    }),
    ...absent.map((source) =>
      paragraph(`In ${source.shortTitle} this voice does not speak on this: the source ${why(source)}.`),
    ),
  ];
}

function passedOnBlocks(relayed: VoiceView["relayed"], titleOf: (slug: string) => string): Block[] {
  if (relayed.length === 0) return [];
  const items = passedOn(relayed).map(({ voice, positions, sources }) => [
    `${voice.name}: ${positions} ${positions === 1 ? "position" : "positions"}, in ${listed(sources.map(titleOf))}`,
  ]);
  return [heading(2, "Who speaks through it"), list(items)];
}
