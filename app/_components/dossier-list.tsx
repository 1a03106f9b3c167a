import type { DossierListing } from "#lib/domain/views";
import { counted } from "./counted";

export function DossierList({ dossiers }: { dossiers: readonly DossierListing[] }) {
  return (
    <>
      <div className="head">
        <div>
          <h1>Dossiers</h1>
          <p className="lede">Contested claims, side by side, in their own words.</p>
        </div>
      </div>
      {dossiers.length === 0 ? (
        <p className="empty">No dossiers yet.</p>
      ) : (
        <ul className="dossiers">
          {dossiers.map(({ slug, title, description, counts }) => (
            <li key={slug}>
              <h2>
                <a href={`/dossiers/${slug}`}>{title}</a>
              </h2>
              <div>
                <p>{description}</p>
                <p className="counts-2 n">
                  {counted(counts.sources, "source")}, {counted(counts.claims, "claim")},{" "}
                  {counted(counts.quotations, "quotation")}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
