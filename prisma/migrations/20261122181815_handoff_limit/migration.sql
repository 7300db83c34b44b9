-- AlterTable
ALTER TABLE "Handoff" ADD COLUMN     "mailbox" TEXT;

-- CreateIndex
CREATE INDEX "Handoff_shop_mailbox_requestedAt_idx" ON "Handoff"("shop", "mailbox", "requestedAt");

