-- Versions of a source: their text never changes; with their passages and checks

CREATE TRIGGER IF NOT EXISTS "SourceVersion_insert" BEFORE INSERT ON "SourceVersion"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "SourceVersion" WHERE rowid = NEW.rowid)
      OR EXISTS (SELECT 1 FROM "SourceVersion" WHERE "id" = NEW."id")
      OR EXISTS (SELECT 1 FROM "SourceVersion" WHERE "sourceId" = NEW."sourceId" AND "number" = NEW."number")
      THEN RAISE(ABORT, 'variorum: a version with this key is there already, and nothing may take its place')
    WHEN EXISTS (SELECT 1 FROM "Quotation" WHERE "versionId" = NEW."id")
      THEN RAISE(ABORT, 'variorum: quotations name this version already')
    WHEN NOT EXISTS (SELECT 1 FROM "Source" WHERE "id" = NEW."sourceId")
      THEN RAISE(ABORT, 'variorum: a version belongs to a source')
    WHEN typeof(NEW."number") IS NOT 'integer' OR NEW."number" < 1
      THEN RAISE(ABORT, 'variorum: versions are counted from 1')
    WHEN typeof(NEW."text") IS NOT 'text' OR instr(CAST(NEW."text" AS BLOB), x'00') > 0
      THEN RAISE(ABORT, 'variorum: a text is text, and holds no NUL')
    WHEN NEW."length" IS NOT length(NEW."text")
      THEN RAISE(ABORT, 'variorum: the length of a version is that of its text, in code points')
    WHEN typeof(NEW."bytes") IS NOT 'blob' OR NEW."byteLength" IS NOT length(NEW."bytes")
      THEN RAISE(ABORT, 'variorum: byteLength is the number of bytes')
    WHEN NEW."textSha256" GLOB '*[^0-9a-f]*' OR length(NEW."textSha256") IS NOT 64
      OR NEW."bytesSha256" GLOB '*[^0-9a-f]*' OR length(NEW."bytesSha256") IS NOT 64
      THEN RAISE(ABORT, 'variorum: a hash is 64 hexadecimal digits')
    WHEN (NEW."original" IS NULL) IS NOT (NEW."originalSha256" IS NULL)
      OR (NEW."original" IS NULL) IS NOT (NEW."originalName" IS NULL)
      THEN RAISE(ABORT, 'variorum: an original comes with its name and its hash')
    WHEN typeof(NEW."original") NOT IN ('null', 'blob')
      OR NEW."originalSha256" GLOB '*[^0-9a-f]*' OR length(NEW."originalSha256") <> 64
      THEN RAISE(ABORT, 'variorum: an original is bytes, and its hash 64 hexadecimal digits')
    WHEN NEW."original" IS NULL AND NEW."text" IS NOT replace(
      CAST(CASE substr(NEW."bytes", 1, 3) WHEN x'efbbbf' THEN substr(NEW."bytes", 4) ELSE NEW."bytes" END AS TEXT),
      char(13, 10), char(10))
      THEN RAISE(ABORT, 'variorum: the text of a version is its bytes, without the byte order mark and with LF for CRLF')
    WHEN NEW."paragraphs" NOT IN ('lines', 'blank-lines')
      THEN RAISE(ABORT, 'variorum: paragraphs are lines or blank-lines')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "SourceVersion_key" AFTER INSERT ON "SourceVersion" WHEN NEW.rowid NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "SourceVersion_update" BEFORE UPDATE ON "SourceVersion"
BEGIN
  SELECT CASE
    WHEN NEW.rowid IS NOT OLD.rowid
      OR NEW."id" IS NOT OLD."id"
      OR NEW."sourceId" IS NOT OLD."sourceId"
      OR NEW."number" IS NOT OLD."number"
      THEN RAISE(ABORT, 'variorum: the identity of a version never changes')
    WHEN NEW."text" IS NOT OLD."text"
      OR NEW."length" IS NOT OLD."length"
      OR NEW."textSha256" IS NOT OLD."textSha256"
      OR NEW."bytes" IS NOT OLD."bytes"
      OR NEW."bytesSha256" IS NOT OLD."bytesSha256"
      OR NEW."byteLength" IS NOT OLD."byteLength"
      OR NEW."original" IS NOT OLD."original"
      OR NEW."originalName" IS NOT OLD."originalName"
      OR NEW."originalSha256" IS NOT OLD."originalSha256"
      OR NEW."paragraphs" IS NOT OLD."paragraphs"
      OR NEW."importedAt" IS NOT OLD."importedAt"
      THEN RAISE(ABORT, 'variorum: the text, the bytes and the hashes of a version never change; import a new version')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "SourceVersion_delete" BEFORE DELETE ON "SourceVersion"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Quotation" WHERE "versionId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: a version that is quoted cannot be deleted')
    WHEN EXISTS (SELECT 1 FROM "Coverage" WHERE "versionId" = OLD."id")
      THEN RAISE(ABORT, 'variorum: this version has findings')
  END;
  DELETE FROM "Passage" WHERE "versionId" = OLD."id";
  DELETE FROM "FixityCheck" WHERE "versionId" = OLD."id";
END;

CREATE TRIGGER IF NOT EXISTS "FixityCheck_insert" BEFORE INSERT ON "FixityCheck"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "FixityCheck" WHERE "key" = NEW."key")
      THEN RAISE(ABORT, 'variorum: a check with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (SELECT 1 FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a check is of a version')
    WHEN NEW."passed" NOT IN (0, 1)
      THEN RAISE(ABORT, 'variorum: a check passed or it did not')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "FixityCheck_key" AFTER INSERT ON "FixityCheck" WHEN NEW."key" NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "FixityCheck_update" BEFORE UPDATE ON "FixityCheck"
BEGIN
  SELECT CASE
    WHEN NEW."key" IS NOT OLD."key"
      OR NEW."versionId" IS NOT OLD."versionId"
      OR NEW."checkedAt" IS NOT OLD."checkedAt"
      OR NEW."passed" IS NOT OLD."passed"
      THEN RAISE(ABORT, 'variorum: the identity of a check never changes')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Passage_insert" BEFORE INSERT ON "Passage"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Passage" WHERE "key" = NEW."key")
      OR EXISTS (SELECT 1 FROM "Passage" WHERE "versionId" = NEW."versionId" AND "number" = NEW."number")
      THEN RAISE(ABORT, 'variorum: a passage with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "SourceVersion"
      WHERE "id" = NEW."versionId" AND NEW."start" >= 0 AND NEW."start" < NEW."end" AND NEW."end" <= "length")
      THEN RAISE(ABORT, 'variorum: a passage lies within the text of a version')
    WHEN typeof(NEW."start") IS NOT 'integer' OR typeof(NEW."end") IS NOT 'integer'
      OR typeof(NEW."number") IS NOT 'integer' OR NEW."number" < 1
      THEN RAISE(ABORT, 'variorum: a passage has whole offsets, and a number from 1')
    WHEN NEW."kind" NOT IN ('title', 'heading', 'body', 'blockquote', 'timeline', 'caption', 'footnote', 'boilerplate', 'comment')
      THEN RAISE(ABORT, 'variorum: no such kind of passage')
    WHEN NEW."voiceId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "SourceVersion" sv JOIN "Source" s ON s."id" = sv."sourceId" JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE sv."id" = NEW."versionId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the voice of a passage is of its own dossier')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Passage_key" AFTER INSERT ON "Passage" WHEN NEW."key" NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Passage_update" BEFORE UPDATE ON "Passage"
BEGIN
  SELECT CASE
    WHEN NEW."key" IS NOT OLD."key"
      OR NEW."versionId" IS NOT OLD."versionId"
      OR NEW."number" IS NOT OLD."number"
      OR NEW."start" IS NOT OLD."start"
      OR NEW."end" IS NOT OLD."end"
      THEN RAISE(ABORT, 'variorum: the identity of a passage never changes')
    WHEN NEW."kind" NOT IN ('title', 'heading', 'body', 'blockquote', 'timeline', 'caption', 'footnote', 'boilerplate', 'comment')
      THEN RAISE(ABORT, 'variorum: no such kind of passage')
    WHEN NEW."voiceId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "SourceVersion" sv JOIN "Source" s ON s."id" = sv."sourceId" JOIN "Voice" v ON v."dossierId" = s."dossierId"
      WHERE sv."id" = NEW."versionId" AND v."id" = NEW."voiceId")
      THEN RAISE(ABORT, 'variorum: the voice of a passage is of its own dossier')
  END;
END;
