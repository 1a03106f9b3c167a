import { useCallback, useEffect, useState } from "react";
import { indexNames, type NameIndex } from "#lib/domain/name-search";
import { dossierNames, voiceNames } from "#lib/schema/names";
import { claimCommands, type PaletteCommand, sourceCommands, voiceCommands } from "./palette-commands";

interface DossierNames {
  readonly claims: NameIndex<PaletteCommand>;
  readonly sources: NameIndex<PaletteCommand>;
  readonly voices: NameIndex<PaletteCommand>;
}

/** The claims, sources and voices of a dossier, fetched from its API; asked again they are as new as the dossier. */
export function useDossierNames(dossier: string) {
  const [names, setNames] = useState<DossierNames | "loading" | "failed">("loading");

  const load = useCallback(
    (signal?: AbortSignal) => {
      setNames("loading");
      fetchNames(dossier, signal).then(setNames, () => {
        if (!signal?.aborted) setNames("failed");
      });
    },
    [dossier],
  );

  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal);
    return () => leaving.abort();
  }, [load]);

  return { names, load };
}

async function fetchNames(dossier: string, signal?: AbortSignal): Promise<DossierNames> {
  const home = `/dossiers/${dossier}`;
  const [things, voices] = await Promise.all([
    fetchJson(`/api/v1${home}`, signal).then((json) => dossierNames.parse(json)),
    fetchJson(`/api/v1${home}/voices`, signal).then((json) => voiceNames.parse(json)),
  ]);
  return {
    claims: indexNames(claimCommands(home, things)),
    sources: indexNames(sourceCommands(home, things)),
    voices: indexNames(voiceCommands(home, voices)),
  };
}

async function fetchJson(address: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
