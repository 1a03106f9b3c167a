-- The full-text indices
--
-- Contentless: the words are kept in the tables above, the rowid of an index is their `key`. prisma/guarantees.ts
-- fills them from nothing. Passages need no update trigger: their text never changes.

CREATE VIRTUAL TABLE IF NOT EXISTS "PassageSearch" USING fts5(
  body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE IF NOT EXISTS "ClaimSearch" USING fts5(
  title, question, background, answers, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE IF NOT EXISTS "QuotationSearch" USING fts5(
  exact, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE IF NOT EXISTS "SummarySearch" USING fts5(
  summary, note, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER IF NOT EXISTS "PassageSearch_insert" AFTER INSERT ON "Passage"
BEGIN
  INSERT INTO "PassageSearch"(rowid, body)
  SELECT NEW."key", substr("text", NEW."start" + 1, NEW."end" - NEW."start")
  FROM "SourceVersion" WHERE "id" = NEW."versionId";
END;

CREATE TRIGGER IF NOT EXISTS "PassageSearch_delete" AFTER DELETE ON "Passage"
BEGIN
  DELETE FROM "PassageSearch" WHERE rowid = OLD."key";
END;

CREATE TRIGGER IF NOT EXISTS "ClaimSearch_insert" AFTER INSERT ON "Claim"
BEGIN
  INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
  SELECT c."key", c."title", c."question", c."background",
    (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
  FROM "Claim" c WHERE c."id" = NEW."id";
END;

CREATE TRIGGER IF NOT EXISTS "ClaimSearch_update" AFTER UPDATE OF "title", "question", "background" ON "Claim"
BEGIN
  DELETE FROM "ClaimSearch" WHERE rowid = OLD."key";
  INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
  SELECT c."key", c."title", c."question", c."background",
    (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
  FROM "Claim" c WHERE c."id" = NEW."id";
END;

CREATE TRIGGER IF NOT EXISTS "ClaimSearch_delete" AFTER DELETE ON "Claim"
BEGIN
  DELETE FROM "ClaimSearch" WHERE rowid = OLD."key";
END;

-- A claim is found by its answers too, those that readers may see.
CREATE TRIGGER IF NOT EXISTS "ClaimSearch_answer_insert" AFTER INSERT ON "Answer"
BEGIN
  DELETE FROM "ClaimSearch" WHERE rowid = (SELECT "key" FROM "Claim" WHERE "id" = NEW."claimId");
  INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
  SELECT c."key", c."title", c."question", c."background",
    (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
  FROM "Claim" c WHERE c."id" = NEW."claimId";
END;

CREATE TRIGGER IF NOT EXISTS "ClaimSearch_answer_update" AFTER UPDATE OF "label", "status" ON "Answer"
BEGIN
  DELETE FROM "ClaimSearch" WHERE rowid = (SELECT "key" FROM "Claim" WHERE "id" = NEW."claimId");
  INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
  SELECT c."key", c."title", c."question", c."background",
    (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
  FROM "Claim" c WHERE c."id" = NEW."claimId";
END;

CREATE TRIGGER IF NOT EXISTS "ClaimSearch_answer_delete" AFTER DELETE ON "Answer"
BEGIN
  DELETE FROM "ClaimSearch" WHERE rowid = (SELECT "key" FROM "Claim" WHERE "id" = OLD."claimId");
  INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
  SELECT c."key", c."title", c."question", c."background",
    (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
  FROM "Claim" c WHERE c."id" = OLD."claimId";
END;

CREATE TRIGGER IF NOT EXISTS "QuotationSearch_insert" AFTER INSERT ON "Quotation"
BEGIN
  INSERT INTO "QuotationSearch"(rowid, exact) VALUES (NEW."key", NEW."exact");
END;

CREATE TRIGGER IF NOT EXISTS "QuotationSearch_update" AFTER UPDATE OF "exact" ON "Quotation"
BEGIN
  DELETE FROM "QuotationSearch" WHERE rowid = OLD."key";
  INSERT INTO "QuotationSearch"(rowid, exact) VALUES (NEW."key", NEW."exact");
END;

CREATE TRIGGER IF NOT EXISTS "QuotationSearch_delete" AFTER DELETE ON "Quotation"
BEGIN
  DELETE FROM "QuotationSearch" WHERE rowid = OLD."key";
END;

CREATE TRIGGER IF NOT EXISTS "SummarySearch_insert" AFTER INSERT ON "Position"
BEGIN
  INSERT INTO "SummarySearch"(rowid, summary, note) VALUES (NEW."key", NEW."summary", NEW."note");
END;

CREATE TRIGGER IF NOT EXISTS "SummarySearch_update" AFTER UPDATE OF "summary", "note" ON "Position"
BEGIN
  DELETE FROM "SummarySearch" WHERE rowid = OLD."key";
  INSERT INTO "SummarySearch"(rowid, summary, note) VALUES (NEW."key", NEW."summary", NEW."note");
END;

CREATE TRIGGER IF NOT EXISTS "SummarySearch_delete" AFTER DELETE ON "Position"
BEGIN
  DELETE FROM "SummarySearch" WHERE rowid = OLD."key";
END;
