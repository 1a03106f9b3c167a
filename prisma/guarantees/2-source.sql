-- Sources and their authors

CREATE TRIGGER IF NOT EXISTS "Source_insert" BEFORE INSERT ON "Source"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Source" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Source" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Source" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: a source with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "Dossier" WHERE "id" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: a source belongs to a dossier')
    WHEN NOT EXISTS (SELECT 1 FROM "Voice" WHERE "id" = NEW."voiceId" AND "dossierId" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: the voice of a source is of its own dossier')
    WHEN NEW."access" NOT IN ('full', 'excerpts')
      THEN RAISE(ABORT, 'variorum: access to a source is full or excerpts')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Source_key" AFTER INSERT ON "Source" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Source_update" BEFORE UPDATE ON "Source"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."dossierId" IS NOT OLD."dossierId"
      THEN RAISE(ABORT, 'variorum: the identity of a source never changes')
    WHEN EXISTS (SELECT 1 FROM "Source" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug" AND rowid <> OLD.rowid)
      THEN RAISE(ABORT, 'variorum: a source with this slug is there already')
    WHEN NOT EXISTS (SELECT 1 FROM "Voice" WHERE "id" = NEW."voiceId" AND "dossierId" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: the voice of a source is of its own dossier')
    WHEN NEW."access" NOT IN ('full', 'excerpts')
      THEN RAISE(ABORT, 'variorum: access to a source is full or excerpts')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Source_delete" BEFORE DELETE ON "Source"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "SourceVersion" WHERE "sourceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this source still has versions')
    WHEN EXISTS (SELECT 1 FROM "Position" WHERE "sourceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this source still has positions')
    WHEN EXISTS (SELECT 1 FROM "Coverage" WHERE "sourceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this source still has findings')
  END;
  DELETE FROM "SourceAuthor" WHERE "sourceId" = OLD."id";
END;

CREATE TRIGGER IF NOT EXISTS "SourceAuthor_insert" BEFORE INSERT ON "SourceAuthor"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "SourceAuthor" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "SourceAuthor" WHERE "sourceId" = NEW."sourceId" AND "ordinal" = NEW."ordinal")
      THEN RAISE(ABORT, 'variorum: an author with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Source" s JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE s."id" = NEW."sourceId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the author of a source is a voice of its own dossier')
    WHEN typeof(NEW."ordinal") IS NOT 'integer' OR NEW."ordinal" < 0
      THEN RAISE(ABORT, 'variorum: authors are counted from 0')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "SourceAuthor_key" AFTER INSERT ON "SourceAuthor" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "SourceAuthor_update" BEFORE UPDATE ON "SourceAuthor"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."sourceId" IS NOT OLD."sourceId"
      OR NEW."ordinal" IS NOT OLD."ordinal"
      THEN RAISE(ABORT, 'variorum: the identity of an author never changes')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Source" s JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE s."id" = NEW."sourceId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the author of a source is a voice of its own dossier')
  END;
END;
