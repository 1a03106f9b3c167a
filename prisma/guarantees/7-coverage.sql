-- Findings of silence

CREATE TRIGGER IF NOT EXISTS "Coverage_insert" BEFORE INSERT ON "Coverage"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Coverage" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Coverage" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Coverage" WHERE "claimId" = NEW."claimId" AND "sourceId" = NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: a finding with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Claim" c JOIN "Source" s ON s."dossierId" = c."dossierId" JOIN "SourceVersion" v ON v."sourceId" = s."id"
      WHERE c."id" = NEW."claimId" AND s."id" = NEW."sourceId" AND v."id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a finding is on a claim and a version of a source of one dossier')
    WHEN NEW."finding" NOT IN ('silent', 'in-review')
      THEN RAISE(ABORT, 'variorum: a finding is silent or in-review')
    WHEN CASE WHEN json_valid(NEW."terms") THEN json_type(NEW."terms") END IS NOT 'array'
      THEN RAISE(ABORT, 'variorum: the terms of a finding are a JSON array')
    WHEN typeof(NEW."hits") IS NOT 'integer' OR NEW."hits" < 0
      THEN RAISE(ABORT, 'variorum: hits are counted from 0')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Coverage_key" AFTER INSERT ON "Coverage" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Coverage_update" BEFORE UPDATE ON "Coverage"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."claimId" IS NOT OLD."claimId"
      OR NEW."sourceId" IS NOT OLD."sourceId"
      THEN RAISE(ABORT, 'variorum: the identity of a finding never changes')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Claim" c JOIN "Source" s ON s."dossierId" = c."dossierId" JOIN "SourceVersion" v ON v."sourceId" = s."id"
      WHERE c."id" = NEW."claimId" AND s."id" = NEW."sourceId" AND v."id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a finding is on a claim and a version of a source of one dossier')
    WHEN NEW."finding" NOT IN ('silent', 'in-review')
      THEN RAISE(ABORT, 'variorum: a finding is silent or in-review')
    WHEN CASE WHEN json_valid(NEW."terms") THEN json_type(NEW."terms") END IS NOT 'array'
      THEN RAISE(ABORT, 'variorum: the terms of a finding are a JSON array')
    WHEN typeof(NEW."hits") IS NOT 'integer' OR NEW."hits" < 0
      THEN RAISE(ABORT, 'variorum: hits are counted from 0')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;
