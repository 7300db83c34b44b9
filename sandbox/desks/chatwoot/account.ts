/** One Chatwoot account and all that it keeps. Plain data. */
export type ChatwootAccount = {
	id: number;
	name: string;
	users: ChatwootUser[];
	inboxes: { id: number; name: string; channel_type: string; email: string | null }[];
	attributes: ChatwootAttribute[];
	contacts: ChatwootContact[];
	conversations: ChatwootConversation[];
	webhooks: ChatwootWebhook[];
	lastId: number;
};

export type ChatwootUser = {
	id: number;
	name: string;
	email: string;
	role: "administrator" | "agent";
	accessToken: string;
};

/** A custom attribute definition, as the API shows it. */
type ChatwootAttribute = {
	id: number;
	attribute_key: string;
	attribute_display_name: string;
	attribute_display_type: "text" | "number" | "list";
	attribute_model: "conversation_attribute" | "contact_attribute";
};

type ChatwootContact = { id: number; name: string; email: string | null };

export type ChatwootMessage = {
	id: number;
	content: string;
	/** 0 incoming, 1 outgoing */
	message_type: 0 | 1;
	private: boolean;
	/** Seconds since 1970 */
	created_at: number;
	sender: { name: string; type: "user" | "contact" };
};

export type ChatwootConversation = {
	id: number;
	inbox_id: number;
	contact_id: number;
	status: "open" | "resolved" | "pending" | "snoozed";
	additional_attributes: Record<string, unknown>;
	custom_attributes: Record<string, unknown>;
	messages: ChatwootMessage[];
	/** ISO 8601, UTC */
	createdAt: string;
	updatedAt: string;
};

type ChatwootWebhook = { id: number; url: string; subscriptions: string[]; secret: string };

export type ChatwootSetup = { id?: number; name?: string };

export const chatwootAccount = ({ id = 7, name = "Northpine" }: ChatwootSetup): ChatwootAccount => ({
	id,
	name,
	users: [
		user(11, "Robin Vale", "administrator", "chatwoot-demo-token"),
		user(12, "Riley Chen", "agent", "chatwoot-agent-token"),
	],
	inboxes: [
		{ id: 21, name: "Website", channel_type: "Channel::WebWidget", email: null },
		{ id: 22, name: "Support", channel_type: "Channel::Email", email: "support@northpine.example" },
	],
	attributes: [
		attribute(31, "shop_language", "Shop language", "conversation_attribute"),
		attribute(32, "member_since", "Member since", "contact_attribute"),
	],
	contacts: [],
	conversations: [],
	webhooks: [],
	lastId: 100,
});

const attribute = (
	id: number,
	key: string,
	name: string,
	model: ChatwootAttribute["attribute_model"],
): ChatwootAttribute => ({
	id,
	attribute_key: key,
	attribute_display_name: name,
	attribute_display_type: "text",
	attribute_model: model,
});

const user = (id: number, name: string, role: ChatwootUser["role"], accessToken: string): ChatwootUser => ({
	...{ id, name, role, accessToken },
	email: `${name.split(" ")[0]?.toLowerCase()}@northpine.example`,
});

export const nextId = (account: ChatwootAccount): number => {
	account.lastId += 1;
	return account.lastId;
};
