import type { SourceListing } from "#lib/domain/views";
import { FixityMark } from "./fixity-mark";
import { SourceTitle } from "./source-title";

const number = new Intl.NumberFormat("en");

/** The sources of a dossier in short. */
export function OverviewSources({
  dossier,
  sources,
}: {
  dossier: string;
  sources: readonly SourceListing[];
}) {
  return (
    <section className="after" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <table className="srcs">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Title and kind</th>
            <th scope="col" className="num">
              Words
            </th>
            <th scope="col" className="num">
              Quotes
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.slug}>
              <th scope="row">
                <a href={`/dossiers/${dossier}/sources/${source.slug}`}>{source.shortTitle}</a>
              </th>
              <td>
                <SourceTitle source={source} />
                <br />
                {source.genre}
              </td>
              <td className="n num" data-l="Words">
                {number.format(source.newest.words)}
              </td>
              <td className="n num" data-l="Quotes">
                {number.format(source.quotations)}
              </td>
              <td className="n" data-l="SHA-256">
                <FixityMark version={source.newest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
