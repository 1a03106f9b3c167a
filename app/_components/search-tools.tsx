import type { ConcordanceSort } from "#lib/domain/concordance";
import type { NamedKind } from "#lib/domain/search-fields";
import { type SearchTerms, withField } from "#lib/domain/search-query";
import type { Counted, SearchView } from "#lib/domain/search-view";
import type { SearchQuery } from "#lib/schema/search-query";
import { EVERY_HIT, searchAddress } from "./search-address";

interface SearchToolsProps {
  dossier: string;
  view: SearchView;
  terms: SearchTerms;
  query: SearchQuery;
}

const number = new Intl.NumberFormat("en");

const SORTS: [label: string, sorts: [ConcordanceSort, string, string][]][] = [
  ["Order", [["text", "Text", "In the order of the text"]]],
  [
    "by word to the left",
    [
      ["l3", "3", "By the third word to the left"],
      ["l2", "2", "By the second word to the left"],
      ["l1", "1", "By the first word to the left"],
    ],
  ],
  [
    "to the right",
    [
      ["r1", "1", "By the first word to the right"],
      ["r2", "2", "By the second word to the right"],
      ["r3", "3", "By the third word to the right"],
    ],
  ],
];

/** What kinds to look at, which part, and in which order: links, so that every state has an address. */
export function SearchTools({ dossier, view, terms, query }: SearchToolsProps) {
  const facets = facetsOf(view, query.q ?? "", terms);
  return (
    <div className="srch-tools">
      <nav aria-label="Hits in" className="srch-kinds">
        <span aria-hidden="true">Hits in</span>
        <ul className="tabs">
          {facets.map(({ label, count, q, current }) => (
            <li key={label}>
              <a
                href={searchAddress(dossier, { ...EVERY_HIT, sort: query.sort, q })}
                aria-current={current || undefined}
              >
                {count !== null && <span className="n">{count} </span>}
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="Parts" className="srch-parts">
        <ul>
          {query.in !== null && (
            <li>
              <a href={searchAddress(dossier, { ...query, in: null, page: 1 })}>All sources</a>
            </li>
          )}
          {partsOf(view).map(({ part, label, hits }) => (
            <li key={part}>
              <a
                href={
                  query.in === null ? `#in-${part}` : searchAddress(dossier, { ...query, in: part, page: 1 })
                }
                aria-current={query.in === part || undefined}
              >
                {label} <span className="n">{number.format(hits)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="Order" className="srch-sorts">
        {SORTS.map(([label, sorts]) => (
          <span key={label} className="srch-sort">
            {label}
            <span className="seg">
              {sorts.map(([sort, sign, meaning]) => (
                <a
                  key={sort}
                  href={searchAddress(dossier, { ...query, sort, page: 1 })}
                  aria-label={meaning}
                  aria-current={query.sort === sort || undefined}
                >
                  {sign}
                </a>
              ))}
            </span>
          </span>
        ))}
      </nav>
    </div>
  );
}

/** What is counted: paragraphs of that kind. */
const KIND_WORDS = {
  title: "title",
  heading: "heading",
  body: "body paragraph",
  blockquote: "block quotation",
  timeline: "timeline paragraph",
  caption: "caption",
  footnote: "footnote",
  boilerplate: "page furniture paragraph",
  comment: "comment",
} as const;

function facetsOf({ facets }: SearchView, text: string, { kind: { only, not }, voice, topic }: SearchTerms) {
  const facet = (kind: NamedKind, noun: string, { count, more }: Counted) => ({
    label: count === 1 ? noun : `${noun}s`,
    count: `${number.format(count)}${more ? "+" : ""}`,
    q: withField(text, "kind", kind),
    current: only.length === 1 && only[0] === kind,
  });
  const exactly = (count: number) => ({ count, more: false });
  const isAttributed = voice.only.length + topic.only.length > 0;
  const everything = {
    ...{ label: "everything", count: null, q: withField(text, "kind", null) },
    current: only.length + not.length === 0,
  };
  return [
    everything,
    facet("passage", isAttributed ? "passage" : "paragraph", exactly(facets.passage)),
    facet("quotation", "quotation", facets.quotation),
    facet("position", "position", exactly(facets.position)),
    facet("claim", "claim", exactly(facets.claim)),
    ...(facets.kinds.length > 1
      ? facets.kinds.map(({ kind, count }) => facet(kind, KIND_WORDS[kind], exactly(count)))
      : []),
  ].filter(({ count: shown, current }) => current || shown !== "0");
}

function partsOf({ sources, editors }: SearchView) {
  return [
    ...sources
      .filter(({ hits }) => hits > 0)
      .map(({ source, hits }) => ({ part: source.slug, label: source.shortTitle, hits })),
    ...(editors && editors.hits > 0
      ? [{ part: "editors", label: "Editors’ words", hits: editors.hits }]
      : []),
  ];
}
