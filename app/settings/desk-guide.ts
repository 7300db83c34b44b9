import type { Destination } from "~/connectors/connector";

export type GuideField = {
	name: string;
	label: string;
	help?: string;
	suffix?: string;
	placeholder?: string;
	secret?: true;
};

/** One way to connect a desk, in the merchant's words. Field names are those that its connector parses. */
export type GuideWay = { button: string; fields: GuideField[]; note?: string };

export type DeskGuide = {
	/** What happens with a conversation there. */
	gets: string;
	/** What the connection is for, before anything is typed. */
	explains: string[];
	oauth?: GuideWay;
	key?: GuideWay;
};

export const deskGuides: Record<Destination, DeskGuide> = {
	inbox: { gets: "Your team answers in Baton, live in the chat.", explains: [] },
	klaviyo: {
		gets: "Your team answers in Baton's Inbox; Klaviyo gets an event on the shopper's profile.",
		explains: [
			"Each handoff adds the event “AI Agent Handoff Requested” to the shopper's profile, for flows and segments.",
			"With your Klaviyo Helpdesk address, a mail opens a ticket there as well.",
		],
		key: {
			button: "Connect Klaviyo",
			note: "In Klaviyo: Settings → API keys → Create private key, with full access to Events and Profiles.",
			fields: [{ name: "apiKey", label: "Private API key", placeholder: "pk_…", secret: true }],
		},
	},
	zendesk: {
		gets: "A Zendesk ticket with the whole conversation; your team answers by e-mail.",
		explains: [
			"Each handoff becomes one ticket from the shopper, with the whole conversation.",
			"Who the shopper is in Shopify goes into a private note.",
			"You sign in at Zendesk in a new window, as an admin or agent. Baton never sees your password.",
		],
		oauth: {
			button: "Continue to Zendesk",
			fields: [{ name: "subdomain", label: "Your Zendesk address", suffix: ".zendesk.com", placeholder: "northpine" }],
		},
	},
	gorgias: {
		gets: "A Gorgias ticket with the whole conversation; your team answers by e-mail.",
		explains: [
			"Each handoff becomes one ticket from the shopper, each message with its time.",
			"Answers go out from your support address to the shopper.",
		],
		oauth: {
			button: "Continue to Gorgias",
			note: "You sign in at Gorgias in a new window. Baton never sees your password.",
			fields: [
				{ name: "domain", label: "Your Gorgias address", suffix: ".gorgias.com", placeholder: "northpine" },
				{
					name: "supportAddress",
					label: "Support e-mail address (optional)",
					help: "Answers are sent from it. Left empty, the first address connected to Gorgias is taken.",
					placeholder: "support@example.com",
				},
			],
		},
		key: {
			button: "Connect with an API key",
			note: "In Gorgias: Settings → REST API.",
			fields: [
				{ name: "domain", label: "Your Gorgias address", suffix: ".gorgias.com", placeholder: "northpine" },
				{ name: "email", label: "Username (e-mail)", placeholder: "you@example.com" },
				{ name: "apiKey", label: "API key", secret: true },
				{
					name: "supportAddress",
					label: "Support e-mail address (optional)",
					help: "Answers are sent from it. Left empty, the first address connected to Gorgias is taken.",
					placeholder: "support@example.com",
				},
			],
		},
	},
};
