-- Claims and their answers

CREATE TRIGGER IF NOT EXISTS "Claim_insert" BEFORE INSERT ON "Claim"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Claim" WHERE "key" = NEW."key")
      OR EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Claim" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: a claim with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "Topic" WHERE "id" = NEW."topicId" AND "dossierId" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: a claim belongs to a topic of its dossier')
    WHEN NEW."kind" NOT IN ('question', 'quantity')
      THEN RAISE(ABORT, 'variorum: a claim is a question or a quantity')
    WHEN NEW."kind" IS NOT 'quantity' AND EXISTS (
      SELECT 1 FROM "Position" p LEFT JOIN "Quantity" q ON q."positionId" = p."id"
      WHERE p."claimId" = NEW."id"
        AND (q."positionId" IS NOT NULL OR (p."answerId" IS NULL AND p."stance" IS NOT 'reports')))
      THEN RAISE(ABORT, 'variorum: this claim has positions that only a claim about a quantity may have')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Claim_key" AFTER INSERT ON "Claim" WHEN NEW."key" NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Claim_update" BEFORE UPDATE ON "Claim"
BEGIN
  SELECT CASE
    WHEN NEW."key" IS NOT OLD."key"
      OR NEW."id" IS NOT OLD."id"
      OR NEW."dossierId" IS NOT OLD."dossierId"
      THEN RAISE(ABORT, 'variorum: the identity of a claim never changes')
    WHEN EXISTS (SELECT 1 FROM "Claim" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug" AND "key" <> OLD."key")
      THEN RAISE(ABORT, 'variorum: a claim with this slug is there already')
    WHEN NOT EXISTS (SELECT 1 FROM "Topic" WHERE "id" = NEW."topicId" AND "dossierId" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: a claim belongs to a topic of its dossier')
    WHEN NEW."kind" NOT IN ('question', 'quantity')
      THEN RAISE(ABORT, 'variorum: a claim is a question or a quantity')
    WHEN NEW."kind" IS NOT 'quantity' AND EXISTS (
      SELECT 1 FROM "Position" p LEFT JOIN "Quantity" q ON q."positionId" = p."id"
      WHERE p."claimId" = NEW."id"
        AND (q."positionId" IS NOT NULL OR (p."answerId" IS NULL AND p."stance" IS NOT 'reports')))
      THEN RAISE(ABORT, 'variorum: this claim has positions that only a claim about a quantity may have')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Claim_delete" BEFORE DELETE ON "Claim"
BEGIN
  DELETE FROM "Position" WHERE "claimId" = OLD."id";
  DELETE FROM "Coverage" WHERE "claimId" = OLD."id";
  DELETE FROM "Answer" WHERE "claimId" = OLD."id";
END;

CREATE TRIGGER IF NOT EXISTS "Answer_insert" BEFORE INSERT ON "Answer"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Answer" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Answer" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Answer" WHERE "claimId" = NEW."claimId" AND "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: an answer with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "Claim" WHERE "id" = NEW."claimId")
      THEN RAISE(ABORT, 'variorum: an answer belongs to a claim')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Answer_key" AFTER INSERT ON "Answer" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Answer_update" BEFORE UPDATE ON "Answer"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."claimId" IS NOT OLD."claimId"
      THEN RAISE(ABORT, 'variorum: the identity of an answer never changes')
    WHEN EXISTS (SELECT 1 FROM "Answer" WHERE "claimId" = NEW."claimId" AND "slug" = NEW."slug" AND rowid <> OLD.rowid)
      THEN RAISE(ABORT, 'variorum: an answer with this slug is there already')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Answer_delete" BEFORE DELETE ON "Answer"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Position" WHERE "answerId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: a position gives this answer')
  END;
  DELETE FROM "AnswerCompatibility" WHERE "answerId" = OLD."id" OR "otherId" = OLD."id";
END;

CREATE TRIGGER IF NOT EXISTS "AnswerCompatibility_insert" BEFORE INSERT ON "AnswerCompatibility"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "AnswerCompatibility" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "AnswerCompatibility" WHERE "answerId" = NEW."answerId" AND "otherId" = NEW."otherId")
      THEN RAISE(ABORT, 'variorum: a compatibility with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Answer" a JOIN "Answer" b ON b."claimId" = a."claimId"
      WHERE a."id" = NEW."answerId" AND b."id" = NEW."otherId" AND a."id" <> b."id")
      THEN RAISE(ABORT, 'variorum: two answers of one claim are compatible, or none')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "AnswerCompatibility_key" AFTER INSERT ON "AnswerCompatibility" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "AnswerCompatibility_update" BEFORE UPDATE ON "AnswerCompatibility"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."answerId" IS NOT OLD."answerId"
      OR NEW."otherId" IS NOT OLD."otherId"
      THEN RAISE(ABORT, 'variorum: the identity of a compatibility never changes')
  END;
END;
