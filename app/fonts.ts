/**
 * The two typefaces of the design, Latin letters first: fetched with the page, and never put in the place of
 * another typeface once the page is drawn (`optional`), so that no line moves. The letters beyond Latin are in
 * styles/fonts.css.
 */

import localFont from "next/font/local";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2",
  weight: "100 900",
  display: "optional",
  variable: "--font-inter",
  adjustFontFallback: false,
});

const sourceSerif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  weight: "200 900",
  display: "optional",
  variable: "--font-source-serif",
  adjustFontFallback: false,
});

/** For the document: defines --font-inter and --font-source-serif. */
export const fontVariables = `${inter.variable} ${sourceSerif.variable}`;
