import { type SearchProblem, searchProblemInWords } from "#lib/domain/search-problems";
import type { SearchQuery } from "#lib/schema/search-query";
import { Icon } from "./ui/icon";

interface SearchFormProps {
  dossier: string;
  query: SearchQuery;
  problems: readonly SearchProblem[];
}

/** What is searched for; where it cannot be understood, why, where, and what to do. */
export function SearchForm({ dossier, query: { q, sort }, problems }: SearchFormProps) {
  return (
    <search>
      <form action={`/dossiers/${dossier}/search`} className="srch-form">
        <label className="vh" htmlFor="search-words">
          Words to search for
        </label>
        <div className="field">
          <Icon name="find" />
          {/* Another key for another search: the field follows the address when that changes without it. */}
          <input
            key={q}
            id="search-words"
            name="q"
            type="search"
            defaultValue={q ?? ""}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={problems.length > 0}
            aria-describedby={problems.length > 0 ? "search-problems" : undefined}
          />
        </div>
        {sort !== "text" && <input type="hidden" name="sort" value={sort} />}
        <button type="submit" className="btn">
          Search
        </button>
      </form>
      {problems.length > 0 && (
        <ul className="srch-problems" id="search-problems">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.at}`}>{searchProblemInWords(problem)}</li>
          ))}
        </ul>
      )}
    </search>
  );
}
