-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "includesSeq" BIGINT;

-- CreateTable
CREATE TABLE "TicketUpdate" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "messageId" TEXT,
    "because" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attemptCount" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "errorMessage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "TicketUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskLane" (
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "servedAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "probeAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeskLane_pkey" PRIMARY KEY ("shop","destination")
);

-- CreateTable
CREATE TABLE "DeskPace" (
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ratePerSecond" DOUBLE PRECISION NOT NULL,
    "rateUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskPace_pkey" PRIMARY KEY ("shop","destination")
);

-- CreateIndex
CREATE UNIQUE INDEX "TicketUpdate_seq_key" ON "TicketUpdate"("seq");

-- CreateIndex
CREATE INDEX "TicketUpdate_state_nextAttemptAt_idx" ON "TicketUpdate"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "TicketUpdate_deliveryId_seq_idx" ON "TicketUpdate"("deliveryId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "TicketUpdate_deliveryId_messageId_key" ON "TicketUpdate"("deliveryId", "messageId");

-- CreateIndex
CREATE INDEX "Delivery_state_nextAttemptAt_idx" ON "Delivery"("state", "nextAttemptAt");

-- AddForeignKey
ALTER TABLE "TicketUpdate" ADD CONSTRAINT "TicketUpdate_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Every desk that has deliveries has its lane.
INSERT INTO "DeskLane" ("shop", "destination") SELECT DISTINCT "shop", "destination" FROM "Delivery" WHERE "destination" <> 'inbox';
