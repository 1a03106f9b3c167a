import Link from "next/link";
import type { ReactNode } from "react";
import { PageKeys } from "./page-keys.client";
import { SiteFooter } from "./site-footer";
import { SiteNav } from "./site-nav";
import { SiteTools } from "./site-tools";

interface SiteShellProps {
  /** The dossier that the page belongs to, if to one. */
  dossier?: { readonly slug: string; readonly title: string };
  children: ReactNode;
}

/** The bar at the top, the main part and the foot of every page. */
export function SiteShell({ dossier, children }: SiteShellProps) {
  return (
    <>
      <header className="bar">
        <div className="page">
          <Link className="word" href="/" prefetch={false}>
            Variorum
          </Link>
          {dossier && (
            <>
              <Link className="dos" href={`/dossiers/${dossier.slug}`} prefetch={false}>
                {dossier.title}
              </Link>
              <SiteNav home={`/dossiers/${dossier.slug}`} />
            </>
          )}
          <SiteTools dossier={dossier?.slug} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="page">{children}</div>
      </main>
      <SiteFooter dossier={dossier?.slug} />
      <PageKeys />
    </>
  );
}
