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
import { apiNumbers } from "#lib/schema/api-numbers";
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
  Numbers: apiNumbers,
  Check: apiCheck,
  CheckRequest: apiCheckRequest,
  Problem: apiProblem,
} as const;

type SchemaName = keyof typeof SCHEMAS;

interface Resource {
  readonly path: string;
  readonly summary: string;
  /** Absent for what is no JSON of ours. */
  readonly schema?: SchemaName;
  readonly type?: string;
  /** What is sent to it, where it answers to POST rather than GET. */
  readonly takes?: SchemaName;
  /** Problem statuses beside 405. */
  readonly problems: readonly (400 | 403 | 404 | 413 | 415)[];
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
    summary: "One source: its metadata, its versions with both hashes and length, its passages.",
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
    problems: [400, 404, 413, 415],
  },
  {
    path: "/api/v1/dossiers/{dossier}/agreement",
    summary:
      "For each two sources: of the claims on which both hold an answer, on which they hold a common one.",
    schema: "Agreement",
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
  { path: "/api/v1/openapi.json", summary: "This description.", type: "application/json", problems: [] },
];

const PROBLEM_WORDS: Record<number, string> = {
  400: "The address, or what was sent to it, is malformed.",
  403: "Only excerpts of this source may be read.",
  404: "There is no such thing.",
  405: "The address does not answer to this method.",
  413: "What was sent is too long.",
  415: "What was sent is of a type that is not taken.",
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

function operation({ path, summary, schema, type = "application/json", problems, takes }: Resource) {
  const content = schema ? { schema: { $ref: `#/components/schemas/${schema}` } } : {};
  return {
    summary,
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: name === "version" ? { type: "integer", minimum: 1 } : { type: "string" },
    })),
    ...(takes && { requestBody: body(takes) }),
    responses: {
      200: {
        description: summary,
        ...(!takes && { headers: { ETag: { schema: { type: "string" } } } }),
        content: { [type]: content },
      },
      ...(!takes && { 304: { description: "Unchanged since the version that If-None-Match names." } }),
      ...Object.fromEntries([...problems, 405].map((status) => [status, problem(status)])),
    },
  };
}

/** A text can be sent as it is, too. */
function body(takes: SchemaName) {
  return {
    required: true,
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/${takes}` } },
      "text/plain": { schema: { type: "string" } },
    },
  };
}

function problem(status: number) {
  return {
    description: PROBLEM_WORDS[status],
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}
