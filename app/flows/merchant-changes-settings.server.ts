import { forgetRefusedFields } from "~/connectors/connection.store.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { deskOf } from "~/settings/desks.server";
import type { FieldErrors, SettingsFormValues } from "~/settings/forms";
import { saveRefusal } from "~/settings/handoff-gate";
import { checkOff, StaleSettings, saveSettings, shopOf } from "~/settings/shop.store.server";

export type SettingsSaved =
	| { ok: true; values: SettingsFormValues; version: number }
	| { ok: false; errors: FieldErrors }
	/** Somebody else saved in between; `version` is the one to save over if the merchant so decides. */
	| { ok: false; stale: { message: string; version: number } };

type Change = { shop: string; change: SettingsFormValues; seenVersion: number };

/** A merchant saves one settings form. A helpdesk that has not proven itself is refused here as it is on the page. */
export function merchantChangesSettings({ shop, change, seenVersion }: Change): Promise<SettingsSaved> {
	return inTransaction(async (tx) => {
		const refusal = await refusalOf(shop, change, tx);
		if (refusal) return { ok: false as const, errors: { "handoff.destination": refusal } };
		await saveSettings(shop, change, seenVersion, tx);
		if ("ticketFields" in change) await forgetRefusedFields(tx, shop);
		if ("handoff" in change) await checkOff(shop, "handoffChosen", tx);
		return { ok: true as const, values: change, version: seenVersion + 1 };
	}).catch(async (error) => {
		if (!(error instanceof StaleSettings)) throw error;
		const { settingsVersion } = await shopOf(shop);
		return { ok: false, stale: { message: staleMessage, version: settingsVersion } };
	});
}

const staleMessage =
	"Somebody else changed these settings while this page was open. See theirs first, or save yours over them.";

async function refusalOf(shop: string, change: SettingsFormValues, tx: Tx): Promise<string | null> {
	if (!("handoff" in change)) return null;
	return saveRefusal(change.handoff, await deskOf(shop, change.handoff.destination, tx));
}
