/**
 * `variorum verify`: everything that can be recomputed is recomputed, straight from the database.
 *
 * An auditor's second copy. Nothing here is shared with the path that writes (dependency-cruiser holds it), so
 * that one mistake cannot vouch for itself. It is the one place where logic may stand twice.
 */

import { auditAttribution } from "#lib/verify/attribution";
import { auditLedger } from "#lib/verify/ledger";
import { openReader, type Reader } from "#lib/verify/reader";
import type { Audit, Counts, VerifyFailure, VersionVerdict } from "#lib/verify/report";
import { auditSearch } from "#lib/verify/search";
import { auditIntegrity, auditTriggers } from "#lib/verify/structure";
import { auditTexts } from "#lib/verify/texts";

export interface VerifyReport {
  readonly ok: boolean;
  /** How many of each were looked at. */
  readonly checked: Readonly<Counts>;
  readonly failures: readonly VerifyFailure[];
  /** Each version whose hashes and quotations were recomputed, for its FixityCheck (lib/data/fixity.ts). */
  readonly versions: readonly VersionVerdict[];
}

const AUDITS = [auditIntegrity, auditTriggers, auditTexts, auditAttribution, auditLedger, auditSearch];

/**
 * Never throws for what it finds, however broken: a database that cannot be read is a failure like any other.
 * Changes nothing, and may run beside a server that writes.
 */
export async function verifyDatabase(url: string, token: string | null = null): Promise<VerifyReport> {
  const checked: Counts = { versions: 0, quotations: 0, revisions: 0, positions: 0, triggers: 0 };
  const failures: VerifyFailure[] = [];
  const versions: VersionVerdict[] = [];
  const fail: Audit["fail"] = (check, subject, message) => failures.push({ check, subject, message });
  let reader: Reader | null = null;
  try {
    reader = await openReader(url, token);
    for (const audit of AUDITS) {
      // Each by itself: where one table cannot be read, the others still are.
      await audit({ reader, checked, versions, fail }).catch((error: unknown) => {
        fail("readable", url, `a check could not be carried out: ${explain(error)}`);
      });
    }
  } catch (error) {
    fail("readable", url, `the database cannot be read: ${explain(error)}`);
  } finally {
    await reader?.close();
  }
  return { ok: failures.length === 0, checked, failures, versions };
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
