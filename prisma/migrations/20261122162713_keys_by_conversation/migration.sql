-- DropIndex
DROP INDEX "Message_conversationId_seq_idx";

-- DropIndex
DROP INDEX "ConversationEvent_conversationId_seq_idx";

-- AlterTable
ALTER TABLE "Message" DROP CONSTRAINT "Message_pkey",
ADD CONSTRAINT "Message_pkey" PRIMARY KEY ("conversationId", "seq");

-- AlterTable
ALTER TABLE "ConversationEvent" DROP CONSTRAINT "ConversationEvent_pkey",
ADD CONSTRAINT "ConversationEvent_pkey" PRIMARY KEY ("conversationId", "seq");

