import { defineConfig } from "prisma/config";

// `prisma generate` asks for the schema engine, downloads it when it is not there, and then never calls it.
// Any existing file satisfies the question, so that generating needs no network. Whoever wants the real
// engine (`npx prisma migrate …`) sets the variable, or clears it, in the environment.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "file:data/variorum.db" },
});
