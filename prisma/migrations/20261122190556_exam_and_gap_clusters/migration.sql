-- AlterTable
ALTER TABLE "KnowledgeGap" ADD COLUMN     "clusterId" TEXT,
ADD COLUMN     "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "ExamRun" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "knowledgeVersion" INTEGER NOT NULL DEFAULT 0,
    "threshold" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "right" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "rightlyHandedOver" INTEGER NOT NULL DEFAULT 0,
    "needlesslyHandedOver" INTEGER NOT NULL DEFAULT 0,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "documentsIn" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "askedForAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExamRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamAnswer" (
    "shop" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "documentId" TEXT,
    "grade" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "saidFrom" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "wouldBeRight" BOOLEAN NOT NULL,

    CONSTRAINT "ExamAnswer_pkey" PRIMARY KEY ("runId","position")
);

-- CreateIndex
CREATE INDEX "ExamRun_shop_askedForAt_idx" ON "ExamRun"("shop", "askedForAt");

-- CreateIndex
CREATE INDEX "ExamAnswer_shop_idx" ON "ExamAnswer"("shop");

-- CreateIndex
CREATE INDEX "KnowledgeGap_shop_clusterId_idx" ON "KnowledgeGap"("shop", "clusterId");

-- AddForeignKey
ALTER TABLE "ExamAnswer" ADD CONSTRAINT "ExamAnswer_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ExamRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

