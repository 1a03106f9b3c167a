import type { Theme } from "../_request/theme";
import { Icon } from "./ui/icon";

const CHOICES: readonly { theme: Theme; label: string }[] = [
  { theme: "light", label: "Light" },
  { theme: "dark", label: "Dark" },
  { theme: "system", label: "As the system" },
];

/** A form in a popover: works without JavaScript. */
export function ThemeSwitch({ current }: { current: Theme }) {
  return (
    <>
      <button type="button" popoverTarget="theme-menu" aria-label={`Theme: ${current}`}>
        <Icon name="theme" />
      </button>
      <form id="theme-menu" popover="auto" className="pop-menu" method="post" action="/theme">
        <p className="lab" id="theme-label">
          Theme
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, which cannot be laid out here */}
        <div role="group" aria-labelledby="theme-label">
          {CHOICES.map(({ theme, label }) => (
            <button
              key={theme}
              type="submit"
              className="item"
              name="theme"
              value={theme}
              aria-pressed={theme === current}
            >
              <Icon name="ok" />
              {label}
            </button>
          ))}
        </div>
      </form>
    </>
  );
}
