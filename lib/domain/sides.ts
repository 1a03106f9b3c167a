/** Of two texts that stand side by side. */
export const SIDES = ["left", "right"] as const;
export type Side = (typeof SIDES)[number];
