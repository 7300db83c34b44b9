-- CreateTable
CREATE TABLE "AddressCode" (
    "shop" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "triesLeft" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sent" INTEGER NOT NULL,
    "countedFrom" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddressCode_pkey" PRIMARY KEY ("shop","destination")
);

