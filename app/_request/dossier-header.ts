/** The request header in which proxy.ts tells a page that knows no route of its own which dossier it is in. */
export const DOSSIER_HEADER = "x-variorum-dossier";
