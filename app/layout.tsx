import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { IconSprite } from "./_components/ui/icon";
import { readOrigin } from "./_request/origin";
import { readTheme } from "./_request/theme";

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
  const theme = await readTheme();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
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
