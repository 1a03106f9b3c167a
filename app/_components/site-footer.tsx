import Link from "next/link";

/** At the end of every page: what this is, whose words are in it, and what else there is to know. */
export function SiteFooter({ dossier }: { dossier?: string }) {
  return (
    <footer className="foot">
      <div className="page">
        <p>
          Variorum shows what each source says on contested claims, in its own words, and gives no verdict.
          The texts and the quotations from them remain their owners’.
        </p>
        <ul>
          {dossier && (
            <>
              <li>
                <Link href={`/dossiers/${dossier}/sources`} prefetch={false}>
                  Sources and their rights
                </Link>
              </li>
              <li>
                <Link href={`/dossiers/${dossier}/check`} prefetch={false}>
                  Check a quotation
                </Link>
              </li>
            </>
          )}
          <li>
            <Link href="/shortcuts" prefetch={false}>
              Keyboard shortcuts
            </Link>
          </li>
          <li>
            <a href={dossier ? `/api/v1/dossiers/${dossier}` : "/api/v1/dossiers"}>
              {dossier ? "This dossier" : "The dossiers"} as JSON
            </a>
          </li>
          <li>
            <a href="/api/v1/openapi.json">Description of the API</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
