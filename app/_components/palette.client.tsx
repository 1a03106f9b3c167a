"use client";

import { Command } from "cmdk";
import { useMemo, useState } from "react";
import { findNames, indexNames, type NameIndex } from "#lib/domain/name-search";
import { type PaletteCommand, pageCommands, SETTING_COMMANDS, wordCommands } from "./palette-commands";
import { useDossierNames } from "./use-dossier-names";
import { useLate } from "./use-late";

export interface PaletteProps {
  dossier: string;
  close: () => void;
}

interface Group {
  readonly title: string;
  readonly className?: string;
  readonly commands: readonly PaletteCommand[];
}

/** Of each kind: more than this is not read but narrowed down. */
const MOST = 20;

const SETTINGS = indexNames(SETTING_COMMANDS);

/** Going anywhere in the dossier by name, and whatever else is asked of it by typing. */
export function Palette({ dossier, close }: PaletteProps) {
  const [typed, setTyped] = useState("");
  const { names, load } = useDossierNames(dossier);
  const isLate = useLate(names === "loading");
  const home = `/dossiers/${dossier}`;
  const pages = useMemo(() => pageCommands(home), [home]);
  const words = typed.trim();

  const groups = useMemo(() => {
    const found = (index: NameIndex<PaletteCommand>) => findNames(index, words, MOST);
    const all: Group[] = words
      ? [
          { title: "Pages", commands: found(indexNames(pages)) },
          ...(typeof names === "object"
            ? [
                { title: "Claims", commands: found(names.claims) },
                { title: "Sources", commands: found(names.sources) },
                { title: "Voices", commands: found(names.voices) },
              ]
            : []),
          { title: "Settings", commands: found(SETTINGS) },
          { title: "With these words", className: "words", commands: wordCommands(home, words) },
        ]
      : [
          { title: "Pages", commands: pages },
          { title: "Settings", commands: SETTING_COMMANDS },
        ];
    return all.filter(({ commands }) => commands.length > 0);
  }, [words, names, pages, home]);

  const run = ({ href, setting }: PaletteCommand) => {
    close();
    if (href) window.location.assign(href);
    // The settings' own button knows what follows.
    if (setting) settingButton(setting)?.click();
  };

  return (
    <Command label="Go to" shouldFilter={false} vimBindings={false} loop>
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        maxLength={2000}
        placeholder="A page, claim, source or voice; or any words"
      />
      <Command.List label="Where to">
        {groups.map(({ title, className, commands }) => (
          <Command.Group key={title} className={className} heading={title}>
            {commands.map((command) => (
              <Command.Item key={command.id} value={command.id} onSelect={() => run(command)}>
                <span>{command.name}</span>
                {command.note && <small>{command.note}</small>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p role="status">{isLate && "Loading the claims, sources and voices…"}</p>
      {names === "failed" && (
        <p role="alert">
          The claims, sources and voices could not be loaded.{" "}
          <button type="button" className="btn" onClick={() => load()}>
            Try again
          </button>
        </p>
      )}
    </Command>
  );
}

function settingButton({ name, value }: { name: string; value: string }): HTMLButtonElement | null {
  return document.querySelector(`#settings button[name="${name}"][value="${value}"]`);
}
