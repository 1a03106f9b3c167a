/** Which quotations of a page stand in their context and how far it reaches, in the address. */

import { z } from "zod";
import { REACHES, type Reach } from "#lib/domain/context-reach";
import { first, nameOrNull } from "#lib/schema/search-params";

export interface ShownContext {
  /** `all`, or the id of one quotation. */
  readonly context: string | null;
  readonly reach: Reach;
}

export const contextFields = {
  context: nameOrNull,
  reach: z.preprocess(first, z.enum(REACHES).catch("sentence")),
};

/** Writes what is not the default: a reach says nothing where no context is shown. */
export function setContext(params: URLSearchParams, { context, reach }: ShownContext): void {
  if (context === null) return;
  params.set("context", context);
  if (reach !== "sentence") params.set("reach", reach);
}
