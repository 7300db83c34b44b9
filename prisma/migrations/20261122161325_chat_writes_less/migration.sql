-- DropIndex
DROP INDEX "Message_shop_createdAt_idx";

-- DropIndex
DROP INDEX "ConversationEvent_shop_type_at_idx";


-- A conversation's row is written twice a turn: with room on its page, PostgreSQL leaves the indexes alone.
ALTER TABLE "Conversation" SET (fillfactor = 60);
