-- CreateTable
CREATE TABLE "KnowledgeChange" (
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "KnowledgeChange_pkey" PRIMARY KEY ("shop","version","documentId")
);

