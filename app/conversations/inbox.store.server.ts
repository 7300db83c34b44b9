import type { Prisma } from "@prisma/client";
import type { CustomerIdentity } from "~/handoff/packet";
import type { HandoffReason } from "~/handoff/reason";
import { allButtonWords } from "~/handoff/wording";
import { database } from "~/platform/db.server";
import type { BrowserContext } from "./chat-contract";
import type { InboxConversation, InboxCounts, InboxMessage, InboxRow, InboxView, ShopperName } from "./inbox";
import type { MessageBody } from "./message";
import type { Stage } from "./stage";

const pageSize = 50;

/** People may have to act: someone waits, or the conversation can still be taken over. */
const stillOpen = { stage: { notIn: ["closed", "handed-over"] }, firstShopperAt: { not: null } };

/** Who looks: the shop, and the teammate whose own conversations `mine` are. */
type Viewer = { shop: string; userId: string };

const whereOf = ({ shop, userId }: Viewer, view: InboxView): Prisma.ConversationWhereInput => {
	const all = { shop, playground: false, blocked: false };
	if (view === "waiting") return { ...all, waitingSince: { not: null }, stage: { not: "closed" } };
	if (view === "mine") return { ...all, ...stillOpen, teammateId: userId };
	if (view === "open") return { ...all, ...stillOpen };
	return { ...all, stage: "closed", OR: [{ teammateId: { not: null } }, { handoffs: { some: {} } }] };
};

const orderOf = (view: InboxView): Prisma.ConversationOrderByWithRelationInput[] =>
	view === "waiting"
		? [{ waitingSince: "asc" }, { id: "asc" }]
		: [{ waitingSince: { sort: "asc", nulls: "last" } }, { lastMessageAt: "desc" }, { id: "asc" }];

/** What people said: neither the agent's words, nor the way to a person that was chosen by a button. */
const saysSomething = (): Prisma.MessageWhereInput => ({
	role: { in: ["shopper", "teammate"] },
	text: { notIn: allButtonWords },
});

/** The queue: who waits longest comes first. At most fifty. */
export async function inboxQueue(viewer: Viewer, view: InboxView): Promise<InboxRow[]> {
	const rows = await database().conversation.findMany({
		where: whereOf(viewer, view),
		orderBy: orderOf(view),
		take: pageSize,
		include: {
			messages: { where: saysSomething(), orderBy: { seq: "desc" }, take: 2, select: { text: true } },
		},
	});
	return rows.map((row) => ({
		id: row.id,
		...shopperOf(row),
		stage: row.stage as Stage,
		waitingSince: row.waitingSince?.toISOString() ?? null,
		lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
		lastWords: row.messages.find(({ text }) => text !== row.unverifiedEmail)?.text.slice(0, 160) ?? "",
		teammate: row.teammateName,
	}));
}

export async function inboxCounts(viewer: Viewer): Promise<InboxCounts> {
	const count = (view: InboxView) => database().conversation.count({ where: whereOf(viewer, view) });
	const [waiting, mine, open] = await Promise.all([count("waiting"), count("mine"), count("open")]);
	return { waiting, mine, open };
}

/** One conversation, whole; null when this shop has none of that id. */
export async function inboxConversation(shop: string, id: string): Promise<InboxConversation | null> {
	const row = await database().conversation.findFirst({
		where: { shop, id },
		include: {
			messages: { orderBy: { seq: "asc" } },
			handoffs: { orderBy: { number: "desc" }, take: 1, include: { delivery: true } },
		},
	});
	if (!row) return null;
	const [handoff] = row.handoffs;
	return {
		id: row.id,
		...shopperOf(row),
		stage: row.stage as Stage,
		startedAt: row.startedAt.toISOString(),
		waitingSince: row.waitingSince?.toISOString() ?? null,
		teammate: row.teammateId ? { id: row.teammateId, name: row.teammateName ?? "A teammate" } : null,
		messages: row.messages.map(toLine),
		handoff: handoff
			? {
					id: handoff.id,
					reason: handoff.reason as HandoffReason,
					destination: handoff.destination,
					state: handoff.delivery?.state ?? handoff.state,
					remoteUrl: handoff.delivery?.remoteUrl ?? null,
				}
			: null,
		customer: row.customerId ? await customerOf(shop, row.customerId) : null,
		context: row.context as BrowserContext,
		locale: row.locale,
		shopperSeenAt: row.shopperSeenAt?.toISOString() ?? null,
	};
}

async function customerOf(shop: string, customerId: string): Promise<InboxConversation["customer"]> {
	const snapshot = await database().customerSnapshot.findUnique({
		where: { shop_customerId: { shop, customerId } },
	});
	return snapshot && { ...(snapshot.data as CustomerIdentity), takenAt: snapshot.takenAt.toISOString() };
}

type Identified = Pick<
	Prisma.ConversationGetPayload<object>,
	"customerName" | "customerEmail" | "unverifiedEmail" | "customerId"
>;

/** Shopify's word comes before a typed one. */
const shopperOf = (row: Identified): ShopperName => ({
	name: row.customerName,
	email: row.customerEmail ?? row.unverifiedEmail,
	emailVerified: row.customerEmail !== null,
});

function toLine(row: Prisma.MessageGetPayload<object>): InboxMessage {
	const { author, links, byEmail } = row.body as MessageBody;
	return {
		id: row.id,
		role: row.role as InboxMessage["role"],
		kind: row.kind as InboxMessage["kind"],
		text: row.text,
		at: row.createdAt.toISOString(),
		...(author && { author }),
		...(links && { links }),
		...(byEmail && { byEmail }),
	};
}
