import Form from "next/form";
import Link from "next/link";
import type { OverviewQuery } from "#lib/schema/overview-query";
import type { FilterChoices } from "./filter-choices";
import { FilterMenu } from "./filter-menu.client";
import { Icon } from "./ui/icon";

interface FilterBarProps {
  dossier: string;
  query: OverviewQuery;
  choices: FilterChoices;
}

/** Which claims to show: a search form and links, so that every state of it has an address. */
export function FilterBar({ dossier, query, choices }: FilterBarProps) {
  const { topics, sources, states, disagree } = choices;
  const { q, ...kept } = query;
  return (
    <search className="filters">
      <div className="f-row">
        <Form action={`/dossiers/${dossier}`} scroll={false} className="f-form">
          <label className="field">
            <Icon name="find" />
            <span className="vh">Search claims and quotations</span>
            {/* Another key for other words: the field follows the address when that changes without it. */}
            <input
              key={q}
              type="search"
              name="q"
              defaultValue={q ?? ""}
              placeholder="Search claims and quotations"
              maxLength={200}
              autoComplete="off"
            />
          </label>
          {Object.entries(kept).map(
            ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <button type="submit" className="vh">
            Search
          </button>
        </Form>
        <div className="menus">
          <FilterMenu id="source-menu" name="Source" choices={sources} />
          <FilterMenu id="state-menu" name="State" choices={states} />
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
