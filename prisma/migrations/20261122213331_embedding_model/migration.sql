-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "encodedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "meaningScale" JSONB;

-- AlterTable
ALTER TABLE "KnowledgeMeaning" ADD COLUMN     "model" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ModelSpend" ADD COLUMN     "embedded" INTEGER NOT NULL DEFAULT 0;

