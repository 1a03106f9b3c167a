import type { Metadata } from "next";
import { listDossiers } from "#lib/data/library";
import { PlainKeysSwitch } from "../_components/plain-keys-switch.client";
import { ShortcutList } from "../_components/shortcut-list";
import { SiteShell } from "../_components/site-shell";
import { pageMetadata } from "../_request/metadata";

export const metadata: Metadata = pageMetadata({
  title: "Keyboard shortcuts",
  description: "Every key that does something in Variorum, page by page.",
  path: "/shortcuts",
});

/** With exactly one dossier, in the bar of that, as the front page is. */
export default async function ShortcutsPage() {
  const [dossier, another] = await listDossiers();
  return (
    <SiteShell dossier={another ? undefined : dossier}>
      <div className="sc-page">
        <header>
          <h1>Keyboard shortcuts</h1>
          <p className="lede">
            They are a comfort: whatever a key does, a link or a button on the page does too. They need
            scripts, do nothing while you type in a field, and those that are a single character can be turned
            off on this device.
          </p>
          <PlainKeysSwitch />
        </header>
        <ShortcutList heading="h2" />
      </div>
    </SiteShell>
  );
}
