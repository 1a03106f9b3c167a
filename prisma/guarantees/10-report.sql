-- What readers report
--
-- A report outlives what it is about, so it names that without a foreign key; that it was there, in the report's
-- dossier, is held when the report is made. Only the address for an answer can go, and only to nothing.

CREATE TRIGGER IF NOT EXISTS "Report_insert" BEFORE INSERT ON "Report"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Report" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Report" WHERE "id" = NEW."id")
      THEN RAISE(ABORT, 'variorum: a report with this key is there already, and nothing may take its place')
    WHEN NEW."targetKind" NOT IN ('position', 'quotation')
      THEN RAISE(ABORT, 'variorum: a report is of a position or a quotation')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "Claim" c ON c."id" = p."claimId"
      WHERE c."dossierId" = NEW."dossierId" AND p."id" = CASE NEW."targetKind"
        WHEN 'position' THEN NEW."targetId"
        ELSE (SELECT q."positionId" FROM "Quotation" q WHERE q."id" = NEW."targetId") END)
      THEN RAISE(ABORT, 'variorum: a report is of something in its dossier')
    WHEN NEW."category" NOT IN ('misquoted', 'wrong-speaker', 'wrong-answer', 'missing-context', 'other')
      THEN RAISE(ABORT, 'variorum: no such kind of error')
    WHEN typeof(NEW."message") IS NOT 'text' OR length(NEW."message") NOT BETWEEN 1 AND 2000
      OR length(CAST(NEW."message" AS BLOB)) > 8000 OR instr(NEW."message", char(0)) > 0
      THEN RAISE(ABORT, 'variorum: the words of a report are 1 to 2,000 characters, without NUL')
    WHEN NEW."contact" IS NOT NULL AND (typeof(NEW."contact") IS NOT 'text'
      OR length(CAST(NEW."contact" AS BLOB)) > 254 OR NEW."contact" NOT LIKE '_%@_%')
      THEN RAISE(ABORT, 'variorum: the contact of a report is an e-mail address')
    WHEN NEW."status" NOT IN ('open', 'resolved', 'dismissed')
      THEN RAISE(ABORT, 'variorum: a report is open, resolved or dismissed')
    WHEN (NEW."closedBy" IS NULL) IS NOT (NEW."status" = 'open')
      OR (NEW."closedAt" IS NULL) IS NOT (NEW."status" = 'open')
      OR (NEW."status" = 'open' AND NEW."note" IS NOT NULL)
      THEN RAISE(ABORT, 'variorum: a closed report says who closed it and when, and an open one does not')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Report_key" AFTER INSERT ON "Report" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Report_update" BEFORE UPDATE ON "Report"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."dossierId" IS NOT OLD."dossierId"
      OR NEW."targetKind" IS NOT OLD."targetKind"
      OR NEW."targetId" IS NOT OLD."targetId"
      THEN RAISE(ABORT, 'variorum: what a report is about never changes')
    WHEN NEW."category" IS NOT OLD."category"
      OR NEW."message" IS NOT OLD."message"
      OR NEW."reportedAt" IS NOT OLD."reportedAt"
      THEN RAISE(ABORT, 'variorum: what a reader reported never changes')
    WHEN NEW."contact" IS NOT OLD."contact" AND NEW."contact" IS NOT NULL
      THEN RAISE(ABORT, 'variorum: the contact of a report can be erased, not changed')
    WHEN NEW."revision" < OLD."revision"
      THEN RAISE(ABORT, 'variorum: a revision never goes back')
    WHEN NEW."status" NOT IN ('open', 'resolved', 'dismissed')
      THEN RAISE(ABORT, 'variorum: a report is open, resolved or dismissed')
    WHEN (NEW."closedBy" IS NULL) IS NOT (NEW."status" = 'open')
      OR (NEW."closedAt" IS NULL) IS NOT (NEW."status" = 'open')
      OR (NEW."status" = 'open' AND NEW."note" IS NOT NULL)
      THEN RAISE(ABORT, 'variorum: a closed report says who closed it and when, and an open one does not')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Report_delete" BEFORE DELETE ON "Report"
BEGIN
  SELECT RAISE(ABORT, 'variorum: a report is never removed');
END;
