import { type StandIn, ticketPage } from "../stand-in";
import type { ZendeskAccount } from "./account";
import { type ZendeskSetup, zendeskAccount } from "./new-account";
import { zendeskView } from "./view";
import { answerZendesk } from "./wire";

export const zendesk: StandIn<ZendeskAccount[], ZendeskSetup[]> = {
	label: "Zendesk",
	hosts: ["*.zendesk.com"],
	fresh: (setups = [{ subdomain: "northpine" }], now) => setups.map((setup) => zendeskAccount(setup, now)),
	answer: answerZendesk,
	page: ticketPage("zendesk", "/agent/tickets/:id"),
	view: zendeskView,
};
