import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { DEFAULT_SETTINGS, type Settings } from "#lib/domain/settings";
import { IconSprite } from "./_components/ui/icon";
import { readOrigin } from "./_request/origin";
import { readSettings } from "./_request/settings";
import { fontVariables } from "./fonts";

/** Every page is made for its request, whole, from data cached under the dossier's revision. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await readOrigin()),
    title: { default: "Variorum", template: "%s · Variorum" },
    description: "Contested claims, side by side, in their own words.",
    openGraph: { siteName: "Variorum", type: "website", locale: "en" },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The document. Pages stand in a SiteShell, which those of a dossier get from the dossier's layout. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const settings = await readSettings();
  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={chosen(settings, "theme")}
      data-text={chosen(settings, "text")}
      data-width={chosen(settings, "width")}
    >
      <body>
        <IconSprite />
        <a className="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}

/** What differs from the design is an attribute that the styles know; nothing has to be put right by a script. */
function chosen(settings: Settings, name: keyof Settings): string | undefined {
  return settings[name] === DEFAULT_SETTINGS[name] ? undefined : settings[name];
}
