import type { StandIn } from "../stand-in";
import { type KlaviyoAccount, type KlaviyoSetup, klaviyoAccount } from "./account";
import { klaviyoView } from "./view";
import { answerKlaviyo } from "./wire";

export const klaviyo: StandIn<KlaviyoAccount, KlaviyoSetup> = {
	label: "Klaviyo",
	hosts: ["a.klaviyo.com", "www.klaviyo.com"],
	key: { apiKey: "pk_northpine_demo_key" },
	fresh: (setup = {}, now) => klaviyoAccount(setup, now),
	answer: answerKlaviyo,
	// www.klaviyo.com has pages only, a.klaviyo.com the API.
	page: (path) => (path.startsWith("/api/") ? null : "/desks/klaviyo"),
	view: klaviyoView,
};
