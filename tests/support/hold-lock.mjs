// Another process that keeps the write lock: `node hold-lock.mjs FILE MILLISECONDS`. Says "locked" when it has it.

import sqlite3 from "sqlite3";

const [file, milliseconds] = process.argv.slice(2);
const client = new sqlite3.Database(file, sqlite3.OPEN_READWRITE);
client.exec("BEGIN IMMEDIATE", (error) => {
  if (error) throw error;
  process.stdout.write("locked\n");
  setTimeout(() => client.exec("COMMIT", () => client.close()), Number(milliseconds));
});
