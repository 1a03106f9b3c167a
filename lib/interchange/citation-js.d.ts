/** What is used of Citation.js, which has no types of its own. */

declare module "@citation-js/core" {
  export const plugins: {
    readonly output: {
      format(name: "bibtex", items: readonly object[]): string;
      format(
        name: "ris",
        items: readonly object[],
        options: { format: "object" },
      ): Record<string, string | string[]>[];
    };
    readonly config: {
      get(name: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
