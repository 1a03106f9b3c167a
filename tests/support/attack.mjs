// An ordinary SQLite client in a process of its own: `node attack.mjs FILE`, with a JSON array of scripts on
// standard input. Runs each on a fresh connection and prints, for each, what went wrong, or null.
//
// It is the `sqlite3` package because that is another copy of SQLite than the program's, with that one's
// defaults (foreign keys off). The two must never be in one process on one file.

import { text } from "node:stream/consumers";
import sqlite3 from "sqlite3";

const file = process.argv[2];
const scripts = JSON.parse(await text(process.stdin));
const results = [];
for (const script of scripts) results.push(await run(script));
process.stdout.write(JSON.stringify(results));

function run(script) {
  return new Promise((resolve, reject) => {
    const client = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (failed) => {
      if (failed) return reject(failed);
      client.exec(script, (error) => {
        client.close(() => resolve(error === null ? null : error.message));
      });
    });
  });
}
