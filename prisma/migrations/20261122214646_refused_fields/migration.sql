-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "refusedFields" TEXT[] DEFAULT ARRAY[]::TEXT[];

