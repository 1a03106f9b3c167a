/** The API's answer on agreement: its shape, and how it is made of the domain's view. */

import { z } from "zod";
import { comparePair, groupsOf } from "#lib/domain/agreement";
import type { ClaimHead } from "#lib/domain/model";
import type { AgreementView } from "#lib/domain/views";

const slug = z.string();

export const apiAgreement = z.object({
  dossier: slug,
  claims: z.int().meta({ description: "In the dossier, whoever speaks to them." }),
  sources: z.array(
    z.object({ slug, holds: z.int().meta({ description: "Claims on which it holds an answer." }) }),
  ),
  pairs: z.array(
    z.object({
      sources: z.array(slug).length(2),
      common: z.int().meta({ description: "Claims on which they hold a common answer …" }),
      shared: z.int().meta({ description: "… of the claims on which both hold an answer." }),
      agree: z.array(slug).meta({ description: "The first, by claim." }),
      disagree: z.array(slug).meta({ description: "The others of the second." }),
      contradict: z.array(slug).meta({
        description:
          "Of both: they hold answers that exclude one another, or one denies what the other holds.",
      }),
      notCounted: z
        .array(z.object({ claim: slug, reason: z.enum(["figures", "denied"]) }))
        .meta({ description: "Both take a stand, but not both hold an answer." }),
    }),
  ),
  answers: z.array(
    z.object({
      claim: slug,
      groups: z.array(
        z.object({
          answer: slug,
          sources: z.array(slug),
          voices: z.array(slug).meta({
            description: "The different last voices behind it, in the sources that hold it.",
          }),
        }),
      ),
    }),
  ),
});

export function toAgreement({
  dossier,
  sources,
  claims,
  table,
}: AgreementView): z.infer<typeof apiAgreement> {
  const slugs = sources.map((source) => source.slug);
  return {
    dossier: dossier.slug,
    claims: claims.length,
    sources: slugs.map((one, at) => ({ slug: one, holds: table[at]?.[at]?.shared ?? 0 })),
    pairs: slugs.flatMap((left, at) =>
      slugs.slice(at + 1).map((right) => {
        const { agree, disagree, leftOut } = comparePair(claims, left, right);
        return {
          sources: [left, right],
          common: agree.length,
          shared: agree.length + disagree.length,
          agree: agree.map(claimSlug),
          disagree: disagree.map(claimSlug),
          contradict: [...agree, ...disagree].filter((entry) => entry.contradict).map(claimSlug),
          notCounted: leftOut.map(({ claim, reason }) => ({ claim: claim.slug, reason })),
        };
      }),
    ),
    answers: claims.map((entry) => ({
      claim: entry.claim.slug,
      groups: groupsOf(entry).groups.map((group) => ({
        answer: group.answer.slug,
        sources: [...group.sources],
        voices: [...group.behind],
      })),
    })),
  };
}

function claimSlug({ claim }: { claim: ClaimHead }): string {
  return claim.slug;
}
