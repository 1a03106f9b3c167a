/** Clients that know nothing of Variorum. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createClient } from "@libsql/client/web";

/** Runs each script on a connection of its own; for each, the error's message or null. */
export function runForeign(url: string, scripts: readonly string[]): Promise<(string | null)[]> {
  return url.startsWith("file:") ? onFile(url.slice("file:".length), scripts) : onServer(url, scripts);
}

async function onFile(file: string, scripts: readonly string[]): Promise<(string | null)[]> {
  const client = spawn(process.execPath, [path.join(import.meta.dirname, "attack.mjs"), file], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  client.stdin.end(JSON.stringify(scripts));
  return JSON.parse(await text(client.stdout)) as (string | null)[];
}

async function onServer(url: string, scripts: readonly string[]): Promise<(string | null)[]> {
  const client = createClient({ url });
  const results: (string | null)[] = [];
  for (const script of scripts) {
    results.push(
      await client.executeMultiple(script).then(
        () => null,
        (error: Error) => error.message,
      ),
    );
  }
  client.close();
  return results;
}

/** Has another process take the write lock and keep it for so long; resolves when it has it. */
export async function holdLock(file: string, milliseconds: number): Promise<{ released: Promise<unknown> }> {
  const script = path.join(import.meta.dirname, "hold-lock.mjs");
  const holder = spawn(process.execPath, [script, file, String(milliseconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const released = once(holder, "exit");
  await once(holder.stdout, "data");
  return { released };
}

/** A statement for {@link runForeign} that fails where the condition does not hold, on any engine. */
export function expecting(condition: string): string {
  return `SELECT CASE WHEN "n" THEN 1 ELSE json('not so: ' || "n") END FROM (SELECT (${condition}) AS "n");`;
}
