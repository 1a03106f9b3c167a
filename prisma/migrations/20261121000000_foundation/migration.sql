-- CreateTable
CREATE TABLE "Dossier" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Topic_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Voice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Voice_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT,
    "shortTitle" TEXT NOT NULL,
    "voiceId" TEXT NOT NULL,
    "genre" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "published" TEXT,
    "container" TEXT,
    "url" TEXT,
    "rights" TEXT NOT NULL,
    "access" TEXT NOT NULL DEFAULT 'full',
    "perspective" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Source_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Source_voiceId_fkey" FOREIGN KEY ("voiceId") REFERENCES "Voice" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SourceAuthor" (
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "voiceId" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "ordinal"),
    CONSTRAINT "SourceAuthor_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "SourceAuthor_voiceId_fkey" FOREIGN KEY ("voiceId") REFERENCES "Voice" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SourceVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "textSha256" TEXT NOT NULL,
    "bytesSha256" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "originalName" TEXT,
    "originalSha256" TEXT,
    "captured" TEXT,
    "paragraphs" TEXT NOT NULL,
    "importedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "original" BLOB,
    CONSTRAINT "SourceVersion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "FixityCheck" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "versionId" TEXT NOT NULL,
    "checkedAt" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    CONSTRAINT "FixityCheck_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SourceVersion" ("id") ON DELETE CASCADE ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Passage" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "versionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "voiceId" TEXT,
    CONSTRAINT "Passage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SourceVersion" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "Passage_voiceId_fkey" FOREIGN KEY ("voiceId") REFERENCES "Voice" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Claim" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'question',
    "background" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Claim_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Claim_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Answer_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "AnswerCompatibility" (
    "answerId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,

    PRIMARY KEY ("answerId", "otherId"),
    CONSTRAINT "AnswerCompatibility_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "AnswerCompatibility_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Answer" ("id") ON DELETE CASCADE ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Position" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "answerId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "endorsement" TEXT,
    "speech" TEXT,
    "certainty" TEXT NOT NULL DEFAULT 'unstated',
    "summary" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Position_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "Position_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Position_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PositionVoice" (
    "positionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "voiceId" TEXT NOT NULL,

    PRIMARY KEY ("positionId", "ordinal"),
    CONSTRAINT "PositionVoice_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "PositionVoice_voiceId_fkey" FOREIGN KEY ("voiceId") REFERENCES "Voice" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Quotation" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "positionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "tone" TEXT NOT NULL DEFAULT 'earnest',
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Quotation_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "Quotation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SourceVersion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Quantity" (
    "positionId" TEXT NOT NULL PRIMARY KEY,
    "lower" REAL,
    "upper" REAL,
    "approximate" BOOLEAN NOT NULL,
    "unit" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "period" TEXT,
    CONSTRAINT "Quantity_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Coverage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "reviewed" TEXT,
    "reviewedBy" TEXT,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Coverage_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "Coverage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Coverage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SourceVersion" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "why" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_slug_key" ON "Dossier"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_dossierId_slug_key" ON "Topic"("dossierId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Voice_dossierId_slug_key" ON "Voice"("dossierId", "slug");

-- CreateIndex
CREATE INDEX "Source_voiceId_idx" ON "Source"("voiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_dossierId_slug_key" ON "Source"("dossierId", "slug");

-- CreateIndex
CREATE INDEX "SourceAuthor_voiceId_idx" ON "SourceAuthor"("voiceId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceVersion_sourceId_number_key" ON "SourceVersion"("sourceId", "number");

-- CreateIndex
CREATE INDEX "FixityCheck_versionId_checkedAt_idx" ON "FixityCheck"("versionId", "checkedAt");

-- CreateIndex
CREATE INDEX "Passage_voiceId_idx" ON "Passage"("voiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_versionId_number_key" ON "Passage"("versionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_key" ON "Claim"("id");

-- CreateIndex
CREATE INDEX "Claim_topicId_ordinal_idx" ON "Claim"("topicId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_dossierId_slug_key" ON "Claim"("dossierId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_claimId_slug_key" ON "Answer"("claimId", "slug");

-- CreateIndex
CREATE INDEX "AnswerCompatibility_otherId_idx" ON "AnswerCompatibility"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_id_key" ON "Position"("id");

-- CreateIndex
CREATE INDEX "Position_claimId_ordinal_idx" ON "Position"("claimId", "ordinal");

-- CreateIndex
CREATE INDEX "Position_sourceId_idx" ON "Position"("sourceId");

-- CreateIndex
CREATE INDEX "Position_answerId_idx" ON "Position"("answerId");

-- CreateIndex
CREATE INDEX "PositionVoice_voiceId_idx" ON "PositionVoice"("voiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Quotation_id_key" ON "Quotation"("id");

-- CreateIndex
CREATE INDEX "Quotation_positionId_ordinal_idx" ON "Quotation"("positionId", "ordinal");

-- CreateIndex
CREATE INDEX "Quotation_versionId_start_idx" ON "Quotation"("versionId", "start");

-- CreateIndex
CREATE INDEX "Coverage_sourceId_idx" ON "Coverage"("sourceId");

-- CreateIndex
CREATE INDEX "Coverage_versionId_idx" ON "Coverage"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Coverage_claimId_sourceId_key" ON "Coverage"("claimId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_previousHash_key" ON "Revision"("previousHash");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_hash_key" ON "Revision"("hash");

-- CreateIndex
CREATE INDEX "Revision_dossierId_number_idx" ON "Revision"("dossierId", "number");

-- CreateIndex
CREATE INDEX "Revision_subject_subjectId_number_idx" ON "Revision"("subject", "subjectId", "number");
