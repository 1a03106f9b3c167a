/** How far the context of a quotation reaches: the sentences around it, or its whole paragraph. */

import type { QuotationContext } from "#lib/domain/views";
import { codePointLength, type Span, sliceText, span } from "#lib/text/code-points";
import { sentencesAround } from "#lib/text/sentences";

export const REACHES = ["sentence", "paragraph"] as const;
export type Reach = (typeof REACHES)[number];

/**
 * The context within reach. The sentences around are the rest of the sentence on either side or, where the
 * quotation begins or ends with its sentence, the one next to it: so that there is always something to judge it
 * by, as far as its paragraph has more. Always contiguous with the quotation.
 *
 * @param context of the whole paragraph, or what readers may see of it
 * @param language whose rules divide the sentences
 */
export function withinReach(
  context: QuotationContext,
  exact: string,
  reach: Reach,
  language = "en",
): QuotationContext {
  if (reach === "paragraph") return context;
  const text = context.before + exact + context.after;
  const whole = span(0, codePointLength(text));
  const quotation = span(
    codePointLength(context.before),
    codePointLength(context.before) + codePointLength(exact),
  );
  const around = sentencesAround(text, intoNeighbours(context, quotation), whole, language);
  return {
    before: sliceText(text, span(around.start, quotation.start)),
    after: sliceText(text, span(quotation.end, around.end)),
  };
}

/** The span, one letter longer on either side where there is one: whose sentence that is belongs to the reach. */
function intoNeighbours({ before, after }: QuotationContext, { start, end }: Span): Span {
  const letterBefore = codePointLength(before.trimEnd()) - 1;
  const letterAfter = codePointLength(after) - codePointLength(after.trimStart()) + 1;
  return span(letterBefore < 0 ? start : letterBefore, after.trim() === "" ? end : end + letterAfter);
}
