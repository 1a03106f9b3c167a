import { searchDossier } from "#lib/data/library";
import { CONCORDANCE_SORTS } from "#lib/domain/concordance";
import { searchProblemInWords } from "#lib/domain/search-problems";
import { toSearch } from "#lib/schema/api-search";
import { parseSearchQuery } from "#lib/schema/search-query";
import { Problem } from "../../../../_http/problem";
import { found, json, readOnly, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const given = new URL(request.url).searchParams;
    const { q, sort, ...slice } = parseSearchQuery(Object.fromEntries(given));
    const answer = found(await searchDossier(dossier, q, { sort, slice }), `dossier ${dossier}`);
    if (q === null)
      throw new Problem(400, "q: There is nothing to search for. Say what in q, as in ?q=coup.");
    if (given.has("sort") && given.get("sort") !== sort) {
      throw new Problem(400, `sort: There is no such order. There are ${CONCORDANCE_SORTS.join(", ")}.`);
    }
    if (given.has("in") && given.get("in") !== answer.slice.in) {
      throw new Problem(400, "in: There is no such source. Name one by its slug, or say “editors”.");
    }
    if (given.has("page") && given.get("page") !== `${slice.page}`) {
      throw new Problem(400, "page: Pages are 1, 2, 3 … of the part that “in” names.");
    }
    if (!answer.found) {
      throw new Problem(
        400,
        answer.problems.map((problem) => `q: ${searchProblemInWords(problem)}`).join(" "),
      );
    }
    return json(toSearch(answer, answer.found, { q, sort }));
  },
);
