import { saveChoice } from "~/knowledge/source.store.server";
import { type MetaobjectChoice, metaobjectChoice, type ProductChoice, productChoice } from "~/knowledge/source-choice";
import { inTransaction } from "~/platform/db.server";
import { planSync } from "./merchant-syncs-knowledge.server";

/** Which metafields answers may tell: every product is read again. */
export const merchantPicksMetafields = (shop: string, choice: ProductChoice): Promise<void> =>
	inTransaction(async (tx) => {
		await saveChoice(tx, shop, "products", productChoice.parse(choice));
		await planSync(tx, shop, ["products"], "whole", true);
	});

/** Which metaobjects are questions and answers; null: none any more. What was picked before disappears with the look. */
export const merchantPicksMetaobject = (shop: string, choice: MetaobjectChoice | null): Promise<void> =>
	inTransaction(async (tx) => {
		await saveChoice(tx, shop, "metaobjects", choice ? metaobjectChoice.parse(choice) : {});
		await planSync(tx, shop, ["metaobjects"], "whole", true);
	});
