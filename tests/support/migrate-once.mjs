// A process that starts: `node --import tsx migrate-once.mjs URL`. Prints the result as JSON.

import { migrateDatabase } from "#prisma/migrate";

console.log(JSON.stringify(await migrateDatabase(process.argv[2] ?? "")));
