import type { ConnectionForm, FormField } from "../connection";

const domain: FormField = {
	name: "domain",
	label: "Your Gorgias address",
	suffix: ".gorgias.com",
	placeholder: "northpine",
};

const supportAddress: FormField = {
	name: "supportAddress",
	label: "Support e-mail address (optional)",
	help: "Answers are sent from it. Left empty, the first address connected to Gorgias is taken.",
	type: "email",
	placeholder: "support@example.com",
};

export const oauthForm: ConnectionForm = {
	button: "Continue to Gorgias",
	note: "You sign in at Gorgias in a new window. Baton never sees your password.",
	fields: [domain, supportAddress],
};

export const keyForm: ConnectionForm = {
	button: "Connect with an API key",
	note: "In Gorgias: Settings → REST API.",
	fields: [
		domain,
		{ name: "email", label: "Username (e-mail)", type: "email", placeholder: "you@example.com" },
		{ name: "apiKey", label: "API key", type: "password" },
		supportAddress,
	],
};
