-- AlterTable
ALTER TABLE "KnowledgeItem" ADD COLUMN     "triedAt" TIMESTAMPTZ(3);

