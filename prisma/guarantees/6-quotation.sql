-- Quotations

CREATE TRIGGER IF NOT EXISTS "Quotation_insert" BEFORE INSERT ON "Quotation"
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM "Quotation" WHERE "key" = NEW."key")
      OR EXISTS (SELECT 1 FROM "Quotation" WHERE "id" = NEW."id")
      THEN RAISE(ABORT, 'variorum: a quotation with this key is there already, and nothing may take its place')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "SourceVersion" v ON v."sourceId" = p."sourceId"
      WHERE p."id" = NEW."positionId" AND v."id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a quotation is of a version of its position''s source')
    WHEN typeof(NEW."start") IS NOT 'integer' OR typeof(NEW."end") IS NOT 'integer'
      THEN RAISE(ABORT, 'variorum: the offsets of a quotation are whole numbers')
    WHEN NOT EXISTS (
      SELECT 1 FROM "SourceVersion"
      WHERE "id" = NEW."versionId" AND NEW."start" >= 0 AND NEW."start" < NEW."end" AND NEW."end" <= "length")
      THEN RAISE(ABORT, 'variorum: a quotation lies within the text of its version')
    WHEN NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start")
      FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a quotation is exactly the text of its version at its offsets')
    -- Both in one reading of the text, which is long; only what does not fit is looked at closer. This holds because
    -- the quotation between them begins and ends between characters, which has just been made sure of.
    WHEN typeof(NEW."prefix") IS NOT 'text' OR typeof(NEW."suffix") IS NOT 'text'
      OR length(NEW."prefix") > NEW."start"
      OR NEW."prefix" || NEW."exact" || NEW."suffix" IS NOT (
        SELECT substr("text", NEW."start" - length(NEW."prefix") + 1,
          length(NEW."prefix") + NEW."end" - NEW."start" + length(NEW."suffix"))
        FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN CASE
        WHEN length(NEW."prefix") > NEW."start" OR NEW."prefix" IS NOT (
          SELECT substr("text", NEW."start" - length(NEW."prefix") + 1, length(NEW."prefix"))
          FROM "SourceVersion" WHERE "id" = NEW."versionId")
          THEN RAISE(ABORT, 'variorum: the prefix of a quotation stands right before it')
        ELSE RAISE(ABORT, 'variorum: the suffix of a quotation stands right after it')
      END
    WHEN NEW."tone" NOT IN ('earnest', 'ironic', 'figurative')
      THEN RAISE(ABORT, 'variorum: a tone is earnest, ironic or figurative')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

CREATE TRIGGER IF NOT EXISTS "Quotation_key" AFTER INSERT ON "Quotation" WHEN NEW."key" NOT BETWEEN 1 AND 2147483647
BEGIN
  SELECT RAISE(ABORT, 'variorum: keys are whole numbers from 1');
END;

CREATE TRIGGER IF NOT EXISTS "Quotation_update" BEFORE UPDATE ON "Quotation"
BEGIN
  SELECT CASE
    WHEN NEW."key" IS NOT OLD."key"
      OR NEW."id" IS NOT OLD."id"
      THEN RAISE(ABORT, 'variorum: the identity of a quotation never changes')
    WHEN NOT EXISTS (
      SELECT 1 FROM "Position" p JOIN "SourceVersion" v ON v."sourceId" = p."sourceId"
      WHERE p."id" = NEW."positionId" AND v."id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a quotation is of a version of its position''s source')
    WHEN typeof(NEW."start") IS NOT 'integer' OR typeof(NEW."end") IS NOT 'integer'
      THEN RAISE(ABORT, 'variorum: the offsets of a quotation are whole numbers')
    WHEN NOT EXISTS (
      SELECT 1 FROM "SourceVersion"
      WHERE "id" = NEW."versionId" AND NEW."start" >= 0 AND NEW."start" < NEW."end" AND NEW."end" <= "length")
      THEN RAISE(ABORT, 'variorum: a quotation lies within the text of its version')
    WHEN NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start")
      FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a quotation is exactly the text of its version at its offsets')
    -- Both in one reading of the text, which is long; only what does not fit is looked at closer. This holds because
    -- the quotation between them begins and ends between characters, which has just been made sure of.
    WHEN typeof(NEW."prefix") IS NOT 'text' OR typeof(NEW."suffix") IS NOT 'text'
      OR length(NEW."prefix") > NEW."start"
      OR NEW."prefix" || NEW."exact" || NEW."suffix" IS NOT (
        SELECT substr("text", NEW."start" - length(NEW."prefix") + 1,
          length(NEW."prefix") + NEW."end" - NEW."start" + length(NEW."suffix"))
        FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN CASE
        WHEN length(NEW."prefix") > NEW."start" OR NEW."prefix" IS NOT (
          SELECT substr("text", NEW."start" - length(NEW."prefix") + 1, length(NEW."prefix"))
          FROM "SourceVersion" WHERE "id" = NEW."versionId")
          THEN RAISE(ABORT, 'variorum: the prefix of a quotation stands right before it')
        ELSE RAISE(ABORT, 'variorum: the suffix of a quotation stands right after it')
      END
    WHEN NEW."tone" NOT IN ('earnest', 'ironic', 'figurative')
      THEN RAISE(ABORT, 'variorum: a tone is earnest, ironic or figurative')
    WHEN NEW."status" NOT IN ('draft', 'proposed', 'published')
      THEN RAISE(ABORT, 'variorum: a status is draft, proposed or published')
    WHEN typeof(NEW."revision") IS NOT 'integer' OR NEW."revision" < 1
      THEN RAISE(ABORT, 'variorum: a revision counts from 1')
  END;
END;

-- Columns that a statement does not name are read again after the triggers before it, and a temporary trigger of
-- the client's own may have changed them in between.
CREATE TRIGGER IF NOT EXISTS "Quotation_verbatim" AFTER UPDATE ON "Quotation"
BEGIN
  SELECT CASE
    WHEN NEW."exact" IS NOT (SELECT substr("text", NEW."start" + 1, NEW."end" - NEW."start")
      FROM "SourceVersion" WHERE "id" = NEW."versionId")
      THEN RAISE(ABORT, 'variorum: a quotation is exactly the text of its version at its offsets')
  END;
END;
