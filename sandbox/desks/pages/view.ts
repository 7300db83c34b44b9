/** How a ticket of any desk looks to the agent who works there. */
export type TicketView = {
	id: string;
	account: string;
	subject: string;
	status: string;
	open: boolean;
	requester: { name: string; email: string | null; note: string | null };
	externalId: string | null;
	tags: string[];
	fields: [label: string, value: string][];
	createdAt: string;
	updatedAt: string;
	/** Oldest first */
	entries: EntryView[];
	/** Traps that this ticket walked into */
	warnings: string[];
	/** What the reply form writes unless told otherwise */
	repliesAre: "public" | "private";
};

export type EntryView = {
	author: string;
	side: "customer" | "staff";
	public: boolean;
	at: string;
	text: string;
	attachments: string[];
	/** "mailed to ana@example.com" … */
	notice: string | null;
};

export type Table = { title: string; thing: string; empty: string; columns: string[]; rows: string[][] };

/** A desk as its pages need it. */
export type DeskView = {
	/** What one types to connect it: address, keys */
	connect: [label: string, value: string][];
	/** Newest first */
	tickets: () => TicketView[];
	reply: (id: string, text: string, isPublic: boolean) => void;
	solve: (id: string) => void;
	/** What the desk keeps besides tickets */
	tables: () => Table[];
	/** Everything, for GET /desks/{desk}/tickets.json */
	whole: () => Record<string, unknown>;
};
