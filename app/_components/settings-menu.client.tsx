"use client";

import { type FormEvent, useState } from "react";
import { DEFAULT_SETTINGS, READING_WIDTHS, type Settings, TEXT_SIZES, THEMES } from "#lib/domain/settings";

const GROUPS = [
  { name: "theme", title: "Theme", values: THEMES, label: capitalised },
  { name: "text", title: "Text size, per cent", values: TEXT_SIZES, label: (size: string) => size },
  { name: "width", title: "Width of the texts", values: READING_WIDTHS, label: capitalised },
] as const;

/** What readers set for themselves: forms in a popover. With scripts a choice shows without a new page. */
export function SettingsMenu({ settings }: { settings: Settings }) {
  const [chosen, setChosen] = useState(settings);
  const [isLost, setIsLost] = useState(false);

  const choose = async (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const { name, value } = submitter;
    setChosen((before) => ({ ...before, [name]: value }));
    show(name, value);
    setIsLost(!(await isKept(name, value)));
  };

  return (
    <>
      <button type="button" popoverTarget="settings">
        <span className="aa" aria-hidden="true">
          Aa
        </span>
        <span className="vh">Settings</span>
      </button>
      <form
        id="settings"
        popover="auto"
        className="pop-menu settings"
        method="post"
        action="/settings"
        onSubmit={choose}
      >
        {GROUPS.map(({ name, title, values, label }) => (
          <div key={name}>
            <p className="lab" id={`settings-${name}`}>
              {title}
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, which cannot be laid out here */}
            <div role="group" className="seg" aria-labelledby={`settings-${name}`}>
              {values.map((value) => (
                <button
                  key={value}
                  type="submit"
                  name={name}
                  value={value}
                  aria-pressed={value === chosen[name]}
                >
                  {label(value)}
                </button>
              ))}
            </div>
          </div>
        ))}
        <p role="status" className="lost">
          {isLost && "Not kept: the server did not answer. It holds until you leave this page."}
        </p>
      </form>
    </>
  );
}

/** As the root layout writes it into the page that arrives. */
function show(name: string, value: string) {
  const { dataset } = document.documentElement;
  if (value === DEFAULT_SETTINGS[name as keyof Settings]) delete dataset[name];
  else dataset[name] = value;
}

async function isKept(name: string, value: string): Promise<boolean> {
  try {
    // It answers by leading back to this page, which is here already.
    const body = new URLSearchParams({ [name]: value });
    const { type } = await fetch("/settings", { method: "POST", body, redirect: "manual", keepalive: true });
    return type === "opaqueredirect";
  } catch {
    return false;
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
