/** The landmark that Shopify developers look for; the room behind it is platform/db.server.ts. */
export { closeDatabase, database, inTransaction, pool, type Tx } from "./platform/db.server";
