import { type StandIn, ticketPage } from "../stand-in";
import { type ChatwootAccount, type ChatwootSetup, chatwootAccount } from "./account";
import { chatwootView } from "./view";
import { answerChatwoot } from "./wire";

export const chatwoot: StandIn<ChatwootAccount[], ChatwootSetup[]> = {
	label: "Chatwoot",
	hosts: ["app.chatwoot.com"],
	key: { accountId: "7", accessToken: "chatwoot-demo-token", inboxAddress: "" },
	fresh: (setups = [{}]) => setups.map(chatwootAccount),
	answer: answerChatwoot,
	page: ticketPage("chatwoot", "/app/accounts/7/conversations/:id"),
	view: chatwootView,
};
