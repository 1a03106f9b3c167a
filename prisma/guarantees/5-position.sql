-- Positions, their voices and quantities

CREATE TRIGGER IF NOT EXISTS "Position_insert" BEFORE INSERT ON "Position"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Position" WHERE "key" = NEW."key")
      OR EXISTS (SELECT 1 FROM "Position" WHERE "id" = NEW."id")
      THEN RAISE(ABORT, 'variorum: a position with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Claim" c JOIN "Source" s ON s."dossierId" = c."dossierId"
      WHERE c."id" = NEW."claimId" AND s."id" = NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: a position is on a claim and in a source of one dossier')
    WHEN NEW."answerId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Answer" WHERE "id" = NEW."answerId" AND "claimId" = NEW."claimId")
      THEN RAISE(ABORT, 'variorum: a position gives an answer of its own claim')
    WHEN NEW."answerId" IS NULL AND NEW."stance" IS NOT 'reports'
      AND NOT EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."claimId" AND "kind" = 'quantity')
      THEN RAISE(ABORT, 'variorum: a position without an answer only reports, or is on a claim about a quantity')
    WHEN EXISTS (SELECT 1 FROM "Quotation" q JOIN "SourceVersion" v ON v."id" = q."versionId"
      WHERE q."positionId" = NEW."id" AND v."sourceId" IS NOT NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: the quotations of this position are of another source')
    WHEN EXISTS (SELECT 1 FROM "Quantity" WHERE "positionId" = NEW."id")
      AND NOT EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."claimId" AND "kind" = 'quantity')
      THEN RAISE(ABORT, 'variorum: this position has a quantity, and its claim is not about one')
    WHEN NEW."stance" NOT IN ('asserts', 'denies', 'qualifies', 'reports')
      THEN RAISE(ABORT, 'variorum: a stance asserts, denies, qualifies or reports')
    WHEN NEW."endorsement" NOT IN ('endorsed', 'rejected', 'neutral')
      THEN RAISE(ABORT, 'variorum: an endorsement is endorsed, rejected or neutral')
    WHEN NEW."speech" NOT IN ('direct', 'mixed', 'indirect')
      THEN RAISE(ABORT, 'variorum: speech is direct, mixed or indirect')
    WHEN NEW."certainty" NOT IN ('certain', 'probable', 'possible', 'unstated')
      THEN RAISE(ABORT, 'variorum: certainty is certain, probable, possible or unstated')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Position_key" AFTER INSERT ON "Position" WHEN NEW."key" NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Position_update" BEFORE UPDATE ON "Position"
BEGIN
  SELECT CASE
    WHEN NEW."key" IS NOT OLD."key"
      OR NEW."id" IS NOT OLD."id"
      THEN RAISE(ABORT, 'variorum: the identity of a position never changes')
    WHEN NEW."sourceId" IS NOT OLD."sourceId" AND (SELECT "dossierId" FROM "Source" WHERE "id" = NEW."sourceId")
      IS NOT (SELECT "dossierId" FROM "Source" WHERE "id" = OLD."sourceId")
      THEN RAISE(ABORT, 'variorum: a position never leaves its dossier')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Claim" c JOIN "Source" s ON s."dossierId" = c."dossierId"
      WHERE c."id" = NEW."claimId" AND s."id" = NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: a position is on a claim and in a source of one dossier')
    WHEN NEW."answerId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Answer" WHERE "id" = NEW."answerId" AND "claimId" = NEW."claimId")
      THEN RAISE(ABORT, 'variorum: a position gives an answer of its own claim')
    WHEN NEW."answerId" IS NULL AND NEW."stance" IS NOT 'reports'
      AND NOT EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."claimId" AND "kind" = 'quantity')
      THEN RAISE(ABORT, 'variorum: a position without an answer only reports, or is on a claim about a quantity')
    WHEN EXISTS (SELECT 1 FROM "Quotation" q JOIN "SourceVersion" v ON v."id" = q."versionId"
      WHERE q."positionId" = NEW."id" AND v."sourceId" IS NOT NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: the quotations of this position are of another source')
    WHEN EXISTS (SELECT 1 FROM "Quantity" WHERE "positionId" = NEW."id")
      AND NOT EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."claimId" AND "kind" = 'quantity')
      THEN RAISE(ABORT, 'variorum: this position has a quantity, and its claim is not about one')
    WHEN NEW."stance" NOT IN ('asserts', 'denies', 'qualifies', 'reports')
      THEN RAISE(ABORT, 'variorum: a stance asserts, denies, qualifies or reports')
    WHEN NEW."endorsement" NOT IN ('endorsed', 'rejected', 'neutral')
      THEN RAISE(ABORT, 'variorum: an endorsement is endorsed, rejected or neutral')
    WHEN NEW."speech" NOT IN ('direct', 'mixed', 'indirect')
      THEN RAISE(ABORT, 'variorum: speech is direct, mixed or indirect')
    WHEN NEW."certainty" NOT IN ('certain', 'probable', 'possible', 'unstated')
      THEN RAISE(ABORT, 'variorum: certainty is certain, probable, possible or unstated')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Position_delete" BEFORE DELETE ON "Position"
BEGIN
  DELETE FROM "Quotation" WHERE "positionId" = OLD."id";
  DELETE FROM "PositionVoice" WHERE "positionId" = OLD."id";
  DELETE FROM "Quantity" WHERE "positionId" = OLD."id";
END;

CREATE TRIGGER IF NOT EXISTS "PositionVoice_insert" BEFORE INSERT ON "PositionVoice"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "PositionVoice" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "PositionVoice" WHERE "positionId" = NEW."positionId" AND "ordinal" = NEW."ordinal")
      THEN RAISE(ABORT, 'variorum: a link of a voice chain with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "Source" s ON s."id" = p."sourceId" JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE p."id" = NEW."positionId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the voices of a position are of its own dossier')
    WHEN typeof(NEW."ordinal") IS NOT 'integer' OR NEW."ordinal" < 0
      THEN RAISE(ABORT, 'variorum: voices are counted from 0')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "PositionVoice_key" AFTER INSERT ON "PositionVoice" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "PositionVoice_update" BEFORE UPDATE ON "PositionVoice"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."positionId" IS NOT OLD."positionId"
      OR NEW."ordinal" IS NOT OLD."ordinal"
      THEN RAISE(ABORT, 'variorum: the identity of a link of a voice chain never changes')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "Source" s ON s."id" = p."sourceId" JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE p."id" = NEW."positionId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the voices of a position are of its own dossier')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Quantity_insert" BEFORE INSERT ON "Quantity"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Quantity" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Quantity" WHERE "positionId" = NEW."positionId")
      THEN RAISE(ABORT, 'variorum: a quantity with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "Claim" c ON c."id" = p."claimId"
      WHERE p."id" = NEW."positionId" AND c."kind" = 'quantity')
      THEN RAISE(ABORT, 'variorum: a quantity belongs to a position on a claim about one')
    WHEN typeof(NEW."lower") NOT IN ('null', 'integer', 'real') OR typeof(NEW."upper") NOT IN ('null', 'integer', 'real')
      THEN RAISE(ABORT, 'variorum: the bounds of a quantity are numbers')
    WHEN NEW."lower" IS NULL AND NEW."upper" IS NULL
      THEN RAISE(ABORT, 'variorum: a quantity has one bound at least')
    WHEN NEW."lower" > NEW."upper"
      THEN RAISE(ABORT, 'variorum: the lower bound of a quantity is not above the upper')
    WHEN NEW."approximate" NOT IN (0, 1)
      THEN RAISE(ABORT, 'variorum: a quantity is approximate or it is not')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Quantity_key" AFTER INSERT ON "Quantity" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Quantity_update" BEFORE UPDATE ON "Quantity"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."positionId" IS NOT OLD."positionId"
      THEN RAISE(ABORT, 'variorum: the identity of a quantity never changes')
    WHEN typeof(NEW."lower") NOT IN ('null', 'integer', 'real') OR typeof(NEW."upper") NOT IN ('null', 'integer', 'real')
      THEN RAISE(ABORT, 'variorum: the bounds of a quantity are numbers')
    WHEN NEW."lower" IS NULL AND NEW."upper" IS NULL
      THEN RAISE(ABORT, 'variorum: a quantity has one bound at least')
    WHEN NEW."lower" > NEW."upper"
      THEN RAISE(ABORT, 'variorum: the lower bound of a quantity is not above the upper')
    WHEN NEW."approximate" NOT IN (0, 1)
      THEN RAISE(ABORT, 'variorum: a quantity is approximate or it is not')
  END;
END;
