-- CreateTable
CREATE TABLE "KnowledgeMeaning" (
    "documentId" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "vectors" BYTEA NOT NULL,

    CONSTRAINT "KnowledgeMeaning_pkey" PRIMARY KEY ("documentId")
);

-- CreateIndex
CREATE INDEX "KnowledgeMeaning_shop_idx" ON "KnowledgeMeaning"("shop");

-- AddForeignKey
ALTER TABLE "KnowledgeMeaning" ADD CONSTRAINT "KnowledgeMeaning_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "KnowledgeDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

