-- The ledger
--
-- The hash itself cannot be computed here; verify does that. A revision comes after the one before it, or not at all.

CREATE TRIGGER IF NOT EXISTS "Revision_insert" BEFORE INSERT ON "Revision"
BEGIN
  SELECT CASE
    WHEN NEW."number" IS NOT (SELECT coalesce(max("number"), 0) + 1 FROM "Revision")
      THEN RAISE(ABORT, 'variorum: a revision takes the next number')
    WHEN NEW."previousHash" IS NOT coalesce(
      (SELECT "hash" FROM "Revision" ORDER BY "number" DESC LIMIT 1),
      '0000000000000000000000000000000000000000000000000000000000000000')
      THEN RAISE(ABORT, 'variorum: a revision names the hash of the one before it')
    WHEN EXISTS (SELECT 1 FROM "Revision" WHERE "hash" = NEW."hash")
      OR EXISTS (SELECT 1 FROM "Revision" WHERE "previousHash" = NEW."previousHash")
      THEN RAISE(ABORT, 'variorum: a revision with this hash is there already, and nothing may take its place')
    WHEN NEW."hash" GLOB '*[^0-9a-f]*' OR length(NEW."hash") IS NOT 64
      THEN RAISE(ABORT, 'variorum: a hash is 64 hexadecimal digits')
    WHEN typeof(NEW."actor") IS NOT 'text' OR NEW."actor" = '' OR typeof(NEW."at") IS NOT 'text' OR NEW."at" = ''
      THEN RAISE(ABORT, 'variorum: a revision says who and when')
    WHEN NEW."subject" NOT IN ('dossier', 'topic', 'voice', 'source', 'version', 'claim', 'position', 'coverage', 'report')
      THEN RAISE(ABORT, 'variorum: no such subject of a revision')
    WHEN NEW."action" NOT IN ('create', 'update', 'delete')
      THEN RAISE(ABORT, 'variorum: a revision creates, updates or deletes')
    WHEN (NEW."before" IS NULL) IS NOT (NEW."action" = 'create')
      OR (NEW."after" IS NULL) IS NOT (NEW."action" = 'delete')
      THEN RAISE(ABORT, 'variorum: a revision holds what was before and what is after')
    WHEN NOT json_valid(coalesce(NEW."before", '{}')) OR NOT json_valid(coalesce(NEW."after", '{}'))
      THEN RAISE(ABORT, 'variorum: before and after are JSON')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Revision_update" BEFORE UPDATE ON "Revision"
BEGIN
  SELECT RAISE(ABORT, 'variorum: a revision is never changed');
END;

CREATE TRIGGER IF NOT EXISTS "Revision_delete" BEFORE DELETE ON "Revision"
BEGIN
  SELECT RAISE(ABORT, 'variorum: a revision is never removed');
END;
