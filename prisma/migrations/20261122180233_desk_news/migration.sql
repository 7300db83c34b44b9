-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "brokenAt" TIMESTAMPTZ(3),
ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "DeskSubscription" (
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "sealed" TEXT,
    "heardUntil" TIMESTAMPTZ(3) NOT NULL,
    "nextAskAt" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskSubscription_pkey" PRIMARY KEY ("shop","destination")
);

-- CreateTable
CREATE TABLE "DeskNews" (
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "handoffId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT,
    "author" TEXT,
    "messageId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heardAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskNews_pkey" PRIMARY KEY ("shop","destination","id")
);

-- CreateTable
CREATE TABLE "DeskFarewell" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "sealedCredentials" TEXT NOT NULL,
    "sealedWebhook" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskFarewell_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskSubscription_keyHash_key" ON "DeskSubscription"("keyHash");

-- CreateIndex
CREATE INDEX "DeskSubscription_nextAskAt_idx" ON "DeskSubscription"("nextAskAt");

-- CreateIndex
CREATE INDEX "DeskNews_handoffId_at_idx" ON "DeskNews"("handoffId", "at");

-- CreateIndex
CREATE INDEX "DeskFarewell_shop_idx" ON "DeskFarewell"("shop");

-- CreateIndex
CREATE INDEX "Delivery_shop_destination_remoteId_idx" ON "Delivery"("shop", "destination", "remoteId");

-- AddForeignKey
ALTER TABLE "DeskNews" ADD CONSTRAINT "DeskNews_handoffId_fkey" FOREIGN KEY ("handoffId") REFERENCES "Handoff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

