import { SiteLink } from "./site-link.client";
import { SITE_PARTS, SITE_TOOLS } from "./site-parts";

/** The parts of one dossier. Where the bar is too narrow it is a menu, and holds the tools of the bar as well. */
export function SiteNav({ home }: { home: string }) {
  return (
    <nav id="site-menu" popover="auto" aria-label="Dossier">
      {SITE_PARTS.map(({ name, path }) => (
        <SiteLink key={path} home={home} path={path}>
          {name}
        </SiteLink>
      ))}
      {SITE_TOOLS.map(({ name, path }) => (
        <SiteLink key={path} home={home} path={path} className="in-menu">
          {name}
        </SiteLink>
      ))}
      <button type="button" className="in-menu scripted" data-opens="palette">
        Go to…
      </button>
    </nav>
  );
}
