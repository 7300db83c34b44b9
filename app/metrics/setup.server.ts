import { connectorOf } from "~/connectors/registry";
import { lastExam } from "~/exam/exam.store.server";
import type { ShopProfile } from "~/settings/shop.store.server";
import { countKnowledge } from "./metrics.store.server";
import { storefrontUrl, themeEditorUrl } from "./theme-editor.server";

/** What the set-up list on the home page needs to know; the bubble's own state is asked in the browser. */
export async function readSetup({ domain, settings, checklist }: ShopProfile) {
	const [{ documents, conversations }, exam] = await Promise.all([countKnowledge(domain), lastExam(domain)]);
	const { method, destination } = settings.handoff;
	const label = method === "message" ? "your message" : connectorOf(destination).label;
	return {
		dismissed: checklist.dismissed === true,
		known: {
			agentOn: settings.agentOn,
			documents,
			examined: exam !== null,
			handoffLabel: checklist.handoffChosen ? label : null,
			conversations,
			themeEditorUrl: themeEditorUrl(domain),
			storefrontUrl: storefrontUrl(domain),
		},
	};
}
