-- Dossiers, topics, voices
-- What the database itself guarantees, in the face of any client: triggers, and the full-text indices.
--
-- These files can be run again and again, in the order of their names. They are applied after every migration (a
-- rebuilt table silently loses its triggers) and whenever a start finds that the database differs from them:
-- prisma/guarantees.ts. lib/verify reads them too. Both rely on their shape: a trigger ends with a line `END;`.
--
-- How they are built
-- * X_insert refuses a key that is taken. Without that, INSERT OR REPLACE would remove the row that holds the key,
--   past all UPDATE triggers, and past DELETE triggers unless recursive_triggers is on. It looks at every unique
--   key, and at the rowid, which any client can name even where it is not declared. Before the insert, a rowid
--   that was not given is -1; so X_key refuses such a row afterwards.
-- * X_update holds what never changes, and refuses keys of another row (UPDATE OR REPLACE).
-- * Both hold the same rules about what a row may say, as far as it can change; a test compares them. They look every reference up, so
--   that they hold for a client that has foreign keys off.
-- * They come before the change, not after it: a temporary trigger of the client's own, with RAISE(IGNORE), would
--   skip what comes after and keep the change.
-- * X_delete refuses to remove what others need, and removes what is part of the thing, foreign keys on or off.
-- * Conditions are written so that NULL does not slip through: IS NOT instead of <>, NOT EXISTS instead of IN.
--
-- What no trigger can hold is left to `variorum verify`: that a position has a quotation and an unbroken chain of
-- voices, that a hash is the right one, and that these triggers are there.

CREATE TRIGGER IF NOT EXISTS "Dossier_insert" BEFORE INSERT ON "Dossier"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Dossier" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Dossier" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Dossier" WHERE "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: a dossier with this key is there already, and nothing may take its place')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Dossier_key" AFTER INSERT ON "Dossier" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Dossier_update" BEFORE UPDATE ON "Dossier"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      THEN RAISE(ABORT, 'variorum: the identity of a dossier never changes')
    WHEN EXISTS (SELECT 1 FROM "Dossier" WHERE "slug" = NEW."slug" AND rowid <> OLD.rowid)
      THEN RAISE(ABORT, 'variorum: a dossier with this slug is there already')
    WHEN NEW."revision" < OLD."revision"
      THEN RAISE(ABORT, 'variorum: a revision never goes back')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Dossier_delete" BEFORE DELETE ON "Dossier"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Topic" WHERE "dossierId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this dossier still has topics')
    WHEN EXISTS (SELECT 1 FROM "Source" WHERE "dossierId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this dossier still has sources')
    WHEN EXISTS (SELECT 1 FROM "Claim" WHERE "dossierId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this dossier still has claims')
    WHEN EXISTS (SELECT 1 FROM "Voice" WHERE "dossierId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this dossier still has voices')
    WHEN EXISTS (SELECT 1 FROM "Report" WHERE "dossierId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: readers have reported errors in this dossier')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Topic_insert" BEFORE INSERT ON "Topic"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Topic" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Topic" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Topic" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: a topic with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "Dossier" WHERE "id" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: a topic belongs to a dossier')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Topic_key" AFTER INSERT ON "Topic" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Topic_update" BEFORE UPDATE ON "Topic"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."dossierId" IS NOT OLD."dossierId"
      THEN RAISE(ABORT, 'variorum: the identity of a topic never changes')
    WHEN EXISTS (SELECT 1 FROM "Topic" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug" AND rowid <> OLD.rowid)
      THEN RAISE(ABORT, 'variorum: a topic with this slug is there already')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Topic_delete" BEFORE DELETE ON "Topic"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Claim" WHERE "topicId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this topic still holds claims')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Voice_insert" BEFORE INSERT ON "Voice"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Voice" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "Voice" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "Voice" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug")
      THEN RAISE(ABORT, 'variorum: a voice with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "Dossier" WHERE "id" = NEW."dossierId")
      THEN RAISE(ABORT, 'variorum: a voice belongs to a dossier')
    WHEN NEW."kind" NOT IN ('person', 'group', 'organisation', 'document', 'anonymous')
      THEN RAISE(ABORT, 'variorum: a voice is a person, group, organisation, document or anonymous')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Voice_key" AFTER INSERT ON "Voice" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Voice_update" BEFORE UPDATE ON "Voice"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."dossierId" IS NOT OLD."dossierId"
      THEN RAISE(ABORT, 'variorum: the identity of a voice never changes')
    WHEN EXISTS (SELECT 1 FROM "Voice" WHERE "dossierId" = NEW."dossierId" AND "slug" = NEW."slug" AND rowid <> OLD.rowid)
      THEN RAISE(ABORT, 'variorum: a voice with this slug is there already')
    WHEN NEW."kind" NOT IN ('person', 'group', 'organisation', 'document', 'anonymous')
      THEN RAISE(ABORT, 'variorum: a voice is a person, group, organisation, document or anonymous')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Voice_delete" BEFORE DELETE ON "Voice"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Source" WHERE "voiceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: a source speaks with this voice')
    WHEN EXISTS (SELECT 1 FROM "SourceAuthor" WHERE "voiceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this voice is the author of a source')
    WHEN EXISTS (SELECT 1 FROM "PositionVoice" WHERE "voiceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this voice speaks in a position')
    WHEN EXISTS (SELECT 1 FROM "Passage" WHERE "voiceId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this voice speaks in a passage')
  END;
END;
