import Link from "next/link";
import type { ReactNode } from "react";
import { readTheme } from "../_request/theme";
import { SiteNav } from "./site-nav.client";
import { ThemeSwitch } from "./theme-switch";

interface SiteShellProps {
  /** The dossier that the page belongs to, if to one. */
  dossier?: { readonly slug: string; readonly title: string };
  children: ReactNode;
}

/** The bar at the top and the main part of every page. */
export async function SiteShell({ dossier, children }: SiteShellProps) {
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
              <SiteNav dossier={dossier.slug} />
            </>
          )}
          <div className="tools">
            <ThemeSwitch current={await readTheme()} />
            {dossier && (
              <button type="button" className="mnu" popoverTarget="site-menu">
                Menu
              </button>
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="page">{children}</div>
      </main>
    </>
  );
}
