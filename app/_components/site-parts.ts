/** The parts of a dossier, in the order of the bar; each path is added to the dossier's own address. */
export const SITE_PARTS = [
  { name: "Claims", path: "" },
  { name: "Sources", path: "/sources" },
  { name: "Compare", path: "/compare" },
  { name: "Voices", path: "/voices" },
  { name: "Agreement", path: "/agreement" },
  { name: "Numbers", path: "/numbers" },
] as const;

/** What a reader brings words to. */
export const SITE_TOOLS = [
  { name: "Search", path: "/search" },
  { name: "Check a quotation", path: "/check" },
] as const;
