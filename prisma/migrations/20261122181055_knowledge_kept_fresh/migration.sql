-- AlterTable
ALTER TABLE "KnowledgeSource" ADD COLUMN     "choice" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "enabled" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reconciledAt" TIMESTAMPTZ(3),
ADD COLUMN     "run" JSONB;

-- AlterTable
ALTER TABLE "KnowledgeDocument" ADD COLUMN     "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "stale" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "KnowledgeNews" (
    "shop" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "heardAt" TIMESTAMPTZ(3) NOT NULL,
    "remoteUpdatedAt" TIMESTAMPTZ(3),
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "notBefore" TIMESTAMPTZ(3),

    CONSTRAINT "KnowledgeNews_pkey" PRIMARY KEY ("shop","source","externalId")
);

-- CreateTable
CREATE TABLE "KnowledgeItem" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "sizeBytes" INTEGER NOT NULL DEFAULT 0,
    "content" BYTEA,
    "state" TEXT NOT NULL,
    "error" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSuccessAt" TIMESTAMPTZ(3),

    CONSTRAINT "KnowledgeItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KnowledgeNews_shop_gone_heardAt_idx" ON "KnowledgeNews"("shop", "gone", "heardAt");

-- CreateIndex
CREATE INDEX "KnowledgeItem_shop_source_addedAt_idx" ON "KnowledgeItem"("shop", "source", "addedAt");

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgeItem_shop_source_name_key" ON "KnowledgeItem"("shop", "source", "name");

-- CreateIndex
CREATE INDEX "KnowledgeDocument_shop_source_updatedAt_idx" ON "KnowledgeDocument"("shop", "source", "updatedAt");

