/** The OpenAPI 3.1 description of the API, made from the Zod schemas of its answers. */

import { z } from "zod";
import {
  apiClaim,
  apiClaimList,
  apiDossier,
  apiDossierList,
  apiProblem,
  apiQuotationInPlace,
  apiSource,
} from "#lib/schema/api";
import { apiAgreement } from "#lib/schema/api-agreement";
import { apiCheck, apiCheckRequest } from "#lib/schema/api-check";
import { apiComparison } from "#lib/schema/api-compare";
import { EXPORTS } from "#lib/schema/api-exports";
import { apiNumbers } from "#lib/schema/api-numbers";
import { apiReport, apiReportRequest } from "#lib/schema/api-report";
import { apiSearch } from "#lib/schema/api-search";
import { apiVoice, apiVoiceList } from "#lib/schema/api-voices";

const SCHEMAS = {
  DossierList: apiDossierList,
  Dossier: apiDossier,
  ClaimList: apiClaimList,
  Claim: apiClaim,
  Source: apiSource,
  Quotation: apiQuotationInPlace,
  VoiceList: apiVoiceList,
  Voice: apiVoice,
  Agreement: apiAgreement,
  Comparison: apiComparison,
  Numbers: apiNumbers,
  Search: apiSearch,
  Check: apiCheck,
  CheckRequest: apiCheckRequest,
  Report: apiReport,
  ReportRequest: apiReportRequest,
  Problem: apiProblem,
} as const;

type SchemaName = keyof typeof SCHEMAS;

interface Resource {
  readonly path: string;
  readonly summary: string;
  /** Absent for what is no JSON of ours. */
  readonly schema?: SchemaName;
  readonly type?: string | readonly string[];
  /** What is sent to it, where it answers to POST rather than GET. */
  readonly takes?: SchemaName;
  /** Whether `text/plain` does as well. */
  readonly takesText?: true;
  /** Where something is made: 201 rather than 200. */
  readonly makes?: true;
  /** Problem statuses beside 405. */
  readonly problems: readonly (400 | 403 | 404 | 413 | 415 | 429 | 503)[];
}

export const RESOURCES: readonly Resource[] = [
  { path: "/api/v1/dossiers", summary: "The dossiers.", schema: "DossierList", problems: [] },
  {
    path: "/api/v1/dossiers/{dossier}",
    summary: "One dossier: its sources, topics, claims with their state, and counts.",
    schema: "Dossier",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/claims",
    summary: "The claims of a dossier, with their answers and coverage.",
    schema: "ClaimList",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/claims/{claim}",
    summary: "One claim: its answers, every position with its verbatim quotations, and its coverage.",
    schema: "Claim",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/sources/{source}",
    summary:
      "One source: its metadata, its versions with both hashes and length, its passages; with ?find= the places of those words in its text.",
    schema: "Source",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/sources/{source}/versions/{version}/text",
    summary: "The stored text of one version, exactly.",
    type: "text/plain",
    problems: [400, 403, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/check",
    summary:
      "Whether a text stands verbatim in a source of the dossier, nearly (with the difference), or not at all.",
    schema: "Check",
    takes: "CheckRequest",
    takesText: true,
    problems: [400, 404, 413, 415, 429],
  },
  {
    path: "/api/v1/dossiers/{dossier}/reports",
    summary:
      "Tells the editors that a position or quotation is wrong. What was reported cannot be read here.",
    schema: "Report",
    takes: "ReportRequest",
    makes: true,
    problems: [400, 403, 404, 413, 415, 429, 503],
  },
  {
    path: "/api/v1/dossiers/{dossier}/search",
    summary:
      "Words in their context, by source: ?q= takes words, phrases, endings and fields (docs/search.md), sort= the order (text, l1 to l3, r1 to r3). With in=, a source’s slug or “editors”, all of its hits, 50 on a page=; without, the first eight of each.",
    schema: "Search",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/agreement",
    summary:
      "For each two sources: of the claims on which both hold an answer, on which they hold a common one.",
    schema: "Agreement",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/compare",
    summary:
      "Two sources, ?left= and right=: the claims to which both speak, with what each says, and those to which only one does. With claim=, that claim’s quotations in both texts.",
    schema: "Comparison",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/numbers",
    summary: "Every figure with its quotations, by claim, those of one unit, scope and period together.",
    schema: "Numbers",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/voices",
    summary: "Who speaks in a dossier, how often, in which sources and through whom.",
    schema: "VoiceList",
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/voices/{voice}",
    summary: "One voice: what each source has it say on each claim, and who speaks through it.",
    schema: "Voice",
    problems: [400, 404],
  },
  {
    path: "/api/v1/quotations/{id}",
    summary: "One quotation by its id, with where it stands.",
    schema: "Quotation",
    problems: [400, 404],
  },
  ...EXPORTS,
  { path: "/api/v1/openapi.json", summary: "This description.", type: "application/json", problems: [] },
];

const PROBLEM_WORDS: Record<number, string> = {
  400: "The address, or what was sent to it, is malformed.",
  403: "Only excerpts of this source may be read; or what was sent comes from a page of another site.",
  404: "There is no such thing.",
  405: "The address does not answer to this method.",
  413: "What was sent is too long.",
  415: "What was sent is of a type that is not taken.",
  429: "Too many requests; Retry-After says when to try again.",
  503: "It could not be saved just now; Retry-After says when to try again.",
};

export function openApiDocument() {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema);
    return [name, shape] as const;
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Variorum",
      version: "1",
      description:
        "Contested claims, side by side, in their own words. Offsets are Unicode code points, [start, end). " +
        "Every answer to GET carries an ETag; conditional requests with If-None-Match are answered with 304.",
    },
    paths: Object.fromEntries(
      RESOURCES.map((resource) => [
        resource.path,
        { [resource.takes ? "post" : "get"]: operation(resource) },
      ]),
    ),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

function operation(resource: Resource) {
  const { path, summary, schema, type = "application/json", problems, takes } = resource;
  const content = schema ? { schema: { $ref: `#/components/schemas/${schema}` } } : {};
  return {
    summary,
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: name === "version" ? { type: "integer", minimum: 1 } : { type: "string" },
    })),
    ...(takes && { requestBody: body(takes, resource.takesText) }),
    responses: {
      [resource.makes ? 201 : 200]: {
        description: summary,
        ...(!takes && { headers: { ETag: { schema: { type: "string" } } } }),
        content: Object.fromEntries([type].flat().map((one) => [one, content])),
      },
      ...(!takes && { 304: { description: "Unchanged since the version that If-None-Match names." } }),
      ...Object.fromEntries([...problems, 405].map((status) => [status, problem(status)])),
    },
  };
}

function body(takes: SchemaName, takesText = false) {
  return {
    required: true,
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/${takes}` } },
      ...(takesText && { "text/plain": { schema: { type: "string" } } }),
    },
  };
}

function problem(status: number) {
  return {
    description: PROBLEM_WORDS[status],
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}
