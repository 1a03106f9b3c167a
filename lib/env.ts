/** The one reader of the environment. Everything else takes what it needs as arguments. */

import { z } from "zod";

/** A whole number of something. */
function count(name: string, least: number, usual: number) {
  const error = `${name} must be a whole number from ${least}, such as ${usual}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(1_000_000, error).default(usual);
}

const schema = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a number, such as 3000" })
    .int("PORT must be a whole number")
    .min(1, "PORT must be between 1 and 65535")
    .max(65_535, "PORT must be between 1 and 65535")
    .default(3000),
  HOST: z.string().min(1, "HOST must not be empty; leave it out for 127.0.0.1").default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|libsql:\/\/.+|https?:\/\/.+)$/,
      "DATABASE_URL must start with file:, libsql:, http: or https:, such as file:data/variorum.db",
    )
    .default("file:data/variorum.db"),
  DATABASE_TOKEN: z.string().min(1, "DATABASE_TOKEN must not be empty; leave it out").optional(),
  ORIGIN: z.url("ORIGIN must be an address, such as https://variorum.example.org").optional(),
  TRUST_PROXY: count("TRUST_PROXY", 0, 0),
  CHECKS_PER_MINUTE: count("CHECKS_PER_MINUTE", 1, 60),
  REPORTS_PER_HOUR: count("REPORTS_PER_HOUR", 1, 20),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** For a libSQL server that asks for one. */
  readonly databaseToken: string | null;
  /** The address that readers use, for canonical links; null takes it from each request. */
  readonly origin: string | null;
  /** How many reverse proxies stand before the server, each adding to `X-Forwarded-For`; 0 trusts no such header. */
  readonly trustProxy: number;
  /** How many quotations one reader's address may have checked. */
  readonly checksPerMinute: number;
  /** How many errors one reader's address may report. */
  readonly reportsPerHour: number;
}

export type EnvResult =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: string[] };

/** Parses the environment: every problem at once, each naming its variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): EnvResult {
  const parsed = schema.safeParse(source);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => issue.message) };
  const { PORT, HOST, DATABASE_URL, DATABASE_TOKEN, ORIGIN } = parsed.data;
  const { TRUST_PROXY, CHECKS_PER_MINUTE, REPORTS_PER_HOUR } = parsed.data;
  return {
    ok: true,
    env: {
      port: PORT,
      host: HOST,
      databaseUrl: DATABASE_URL,
      databaseToken: DATABASE_TOKEN ?? null,
      origin: ORIGIN ?? null,
      trustProxy: TRUST_PROXY,
      checksPerMinute: CHECKS_PER_MINUTE,
      reportsPerHour: REPORTS_PER_HOUR,
    },
  };
}

/** As {@link readEnv}, for code that cannot go on without: throws one error that lists every problem. */
export function requireEnv(): Env {
  const result = readEnv();
  if (!result.ok) throw new Error(`The environment is not right:\n- ${result.problems.join("\n- ")}`);
  return result.env;
}
