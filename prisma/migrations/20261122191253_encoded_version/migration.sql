-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "encodedVersion" INTEGER NOT NULL DEFAULT 0;

