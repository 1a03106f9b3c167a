/** Every key that does something, by the page on which it does: for the list on `?` and the page `/shortcuts`. */

interface Shortcut {
  /** Each a key, or keys that are held together, as they are written on a keyboard. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface ShortcutGroup {
  readonly page: string;
  readonly shortcuts: readonly Shortcut[];
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    page: "On every page",
    shortcuts: [
      { keys: ["/"], does: "Search the dossier" },
      { keys: ["Ctrl+K", "⌘K"], does: "Go to a page, claim, source or voice by its name" },
      { keys: ["?"], does: "This list" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    page: "Claims",
    shortcuts: [{ keys: ["↑", "↓", "←", "→"], does: "From cell to cell of the table" }],
  },
  {
    page: "A claim",
    shortcuts: [
      { keys: ["J", "K"], does: "Next, previous claim" },
      { keys: ["1 to 9"], does: "To a source" },
    ],
  },
  {
    page: "A quotation in focus",
    shortcuts: [
      { keys: ["X"], does: "Its context" },
      { keys: ["Y"], does: "Copy it with its citation" },
    ],
  },
  {
    page: "A source",
    shortcuts: [
      { keys: ["[", "]"], does: "Previous, next quotation in the text" },
      { keys: ["F"], does: "Find in the text" },
      { keys: ["N", "P"], does: "Next, previous hit" },
    ],
  },
  {
    page: "Compare",
    shortcuts: [
      { keys: ["J", "K"], does: "Next, previous claim that both speak to" },
      { keys: ["↓", "↑"], does: "The same, outside the texts" },
      { keys: ["[", "]"], does: "Previous, next quotation on the left" },
      { keys: ["{", "}"], does: "Previous, next quotation on the right" },
    ],
  },
];
