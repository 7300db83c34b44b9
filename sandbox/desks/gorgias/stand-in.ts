import { type StandIn, ticketPage } from "../stand-in";
import type { GorgiasAccount } from "./account";
import { type GorgiasSetup, gorgiasAccount } from "./new-account";
import { gorgiasView } from "./view";
import { answerGorgias } from "./wire";

export const gorgias: StandIn<GorgiasAccount[], GorgiasSetup[]> = {
	label: "Gorgias",
	hosts: ["*.gorgias.com"],
	key: {
		domain: "northpine",
		email: "robin@northpine.example",
		apiKey: "gorgias-demo-api-key",
		supportAddress: "",
	},
	fresh: (setups = [{ domain: "northpine" }]) => setups.map((setup) => gorgiasAccount(setup)),
	answer: answerGorgias,
	page: ticketPage("gorgias", "/app/ticket/:id"),
	view: gorgiasView,
};
