/** What readers set for themselves: the values that there are, and what holds until they choose. */

export const THEMES = ["light", "dark", "system"] as const;
/** Of the interface and the texts alike, in per cent of the design's. */
export const TEXT_SIZES = ["90", "100", "110", "125", "150"] as const;
/** Of a line of a source's text. */
export const READING_WIDTHS = ["narrow", "normal", "wide"] as const;
/** Whether the overview explains its matrix, as on a first visit. */
export const INTRODUCTIONS = ["shown", "hidden"] as const;

export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly text: (typeof TEXT_SIZES)[number];
  readonly width: (typeof READING_WIDTHS)[number];
  readonly introduction: (typeof INTRODUCTIONS)[number];
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  text: "100",
  width: "normal",
  introduction: "shown",
};
