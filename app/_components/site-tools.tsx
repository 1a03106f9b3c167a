import { readSettings } from "../_request/settings";
import { PaletteOpener } from "./palette-opener.client";
import { SettingsMenu } from "./settings-menu.client";
import { SiteLink } from "./site-link.client";
import { Icon } from "./ui/icon";

/** At the end of the bar: what a reader brings words to, and what readers set for themselves. */
export async function SiteTools({ dossier }: { dossier?: string }) {
  const settings = await readSettings();
  const home = `/dossiers/${dossier}`;
  return (
    <div className="tools">
      {dossier && (
        <>
          <search>
            <form action={`${home}/search`} className="field">
              <Icon name="find" />
              <input
                type="search"
                name="q"
                aria-label="Search the dossier"
                placeholder="Search"
                maxLength={200}
                autoComplete="off"
                data-key="/"
              />
              <kbd>/</kbd>
            </form>
          </search>
          <SiteLink home={home} path="/search" className="find" pressed="/">
            <Icon name="find" />
            <span className="vh">Search</span>
          </SiteLink>
          <SiteLink home={home} path="/check" className="check">
            Check<span> a quotation</span>
          </SiteLink>
          <button type="button" className="go scripted" data-opens="palette" title="Go to… (Ctrl+K, ⌘K)">
            Go to
          </button>
          <PaletteOpener dossier={dossier} />
        </>
      )}
      <SettingsMenu settings={settings} />
      {dossier && (
        <button type="button" className="mnu" popoverTarget="site-menu">
          Menu
        </button>
      )}
    </div>
  );
}
