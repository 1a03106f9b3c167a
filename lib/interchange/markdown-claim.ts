/** A claim page as Markdown. */

import { answerRows, groupByHeading } from "#lib/domain/answer-holders";
import { routeInWords } from "#lib/domain/chains";
import { headingInWords } from "#lib/domain/heading-words";
import { type ClaimState, standingOf } from "#lib/domain/state";
import { supportInWords } from "#lib/domain/support";
import type { ClaimView } from "#lib/domain/views";
import {
  type Block,
  heading,
  link,
  paragraph,
  paragraphs,
  renderMarkdown,
  table,
} from "#lib/interchange/markdown";
import {
  positionGroup,
  silence,
  sourceBlocks,
  WHOSE_WORDS,
  withheldBlocks,
} from "#lib/interchange/markdown-positions";

const STATES: Record<ClaimState, string> = {
  contradict: "The sources contradict one another.",
  differ: "The sources differ.",
  agree: "The sources that hold an answer agree.",
  "one-source": "One source holds an answer.",
  open: "No source holds an answer.",
};

/** @param origin of the links */
export function claimMarkdown(view: ClaimView, origin: string): string {
  const { dossier, claim, background, sources, positions, withheld, claimCount } = view;
  const dossierAddress = `${origin}/dossiers/${dossier.slug}`;
  return renderMarkdown([
    heading(1, claim.question),
    paragraph(
      `“${claim.title}”, claim ${claim.number} of ${claimCount} in `,
      link(dossierAddress, dossier.title),
      `, revision ${dossier.revision}; topic: ${claim.topic.title}. `,
      link(`${dossierAddress}/claims/${claim.slug}`),
    ),
    paragraph(standing(view)),
    paragraph(WHOSE_WORDS),
    ...withheldBlocks(withheld),
    ...(background === null ? [] : [heading(2, "Background"), ...paragraphs(background)]),
    ...answers(view),
    heading(2, "What each source says"),
    ...sources.flatMap((source) => {
      const coverage = view.coverage.find((one) => one.source === source.slug);
      const own = positions.filter((position) => position.source === source.slug);
      return [
        heading(3, source.shortTitle),
        ...groupByHeading(view.answers, own).flatMap((group) =>
          positionGroup(group, source, { depth: 4, origin }),
        ),
        ...(coverage && coverage.status !== "positions" ? silence(coverage) : []),
      ];
    }),
    ...sourceBlocks(sources, dossierAddress),
  ]);
}

function standing({ answers, positions, coverage }: ClaimView): string {
  const { state, withinOneSource, reviewed, sources } = standingOf(answers, positions, coverage);
  const within = withinOneSource ? " One source disagrees with itself." : "";
  return `${STATES[state]}${within} Of ${sources} sources ${reviewed} are reviewed.`;
}

function answers({ answers, positions, sources }: ClaimView): Block[] {
  const rows = answerRows(answers, positions);
  if (rows.length === 0) return [];
  const titleOf = (slug: string) => sources.find((source) => source.slug === slug)?.shortTitle ?? slug;
  const none = (entries: readonly string[]) => entries.join("; ") || "None";
  return [
    heading(2, "Answers"),
    table([
      ["Answer", "In the source’s own voice", "Voices the sources bring in", "Independence"],
      ...rows.map(({ heading: under, own, broughtIn, support }) => [
        headingInWords(under),
        none(own.map((stand) => `${titleOf(stand.source)} ${stand.stance}`)),
        none(
          broughtIn.map(({ voice, stance, routes }) => {
            const ways = routes.map((stand) => routeInWords(stand, titleOf(stand.source)));
            return `${voice.name} ${stance}, ${ways.join(" and ")}`;
          }),
        ),
        supportInWords(support),
      ]),
    ]),
  ];
}
