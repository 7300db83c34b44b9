-- CreateTable
CREATE TABLE "ModelSpend" (
    "shop" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ModelSpend_pkey" PRIMARY KEY ("shop","day")
);

