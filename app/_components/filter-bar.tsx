import Link from "next/link";
import type { Overview } from "#lib/domain/views";
import { formatOverviewQuery, MAX_WORDS, type OverviewQuery } from "#lib/schema/overview-query";
import { afresh, type FilterChoices } from "./filter-choices";
import { FilterMenu } from "./filter-menu.client";
import { FilterSearch } from "./filter-search.client";

interface FilterBarProps {
  overview: Overview;
  query: OverviewQuery;
  choices: FilterChoices;
}

/** Which claims to show: a search form and links, so that every state of it has an address. */
export function FilterBar({ overview, query, choices }: FilterBarProps) {
  const { topics, sources, states, orders, disagree } = choices;
  const kept = new URLSearchParams(formatOverviewQuery({ ...query, ...afresh(overview, query), q: null }));
  return (
    <search className="filters">
      <div className="f-row">
        <FilterSearch
          action={`/dossiers/${overview.dossier.slug}`}
          words={query.q ?? ""}
          maxLength={MAX_WORDS}
          kept={[...kept]}
        />
        <div className="menus">
          <FilterMenu id="source-menu" name="Source" choices={sources} />
          <FilterMenu id="state-menu" name="State" choices={states} />
          <FilterMenu id="order-menu" name="Order" choices={orders} />
          <Link
            className="tog"
            href={disagree.href}
            scroll={false}
            prefetch={false}
            aria-current={disagree.current || undefined}
          >
            <i />
            {disagree.label}
            <span className="n lab">{disagree.count}</span>
          </Link>
        </div>
      </div>
      <nav aria-label="Topics">
        <ul className="tabs">
          {topics.map((topic) => (
            <li key={topic.href}>
              <Link
                href={topic.href}
                scroll={false}
                prefetch={false}
                aria-current={topic.current || undefined}
              >
                {topic.label}
                <span className="n">{topic.count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </search>
  );
}
