import type { CaughtMail } from "sandbox/mail";
import type { DeskView, EntryView, Table, TicketView } from "../pages/view";
import { mailFromDesk, type World } from "../world";
import type { KlaviyoAccount } from "./account";

/** Klaviyo Helpdesk: its tickets are the mails to the Workspace address; events and profiles stand beside them. */
export const klaviyoView = (world: World, account: KlaviyoAccount): DeskView => {
	const mails = () => world.mailbox.to(account.workspaceAddress).toReversed();
	const find = (id: string) => mails().find((mail) => String(mail.id) === id);
	return {
		connect: [
			["Private API key", account.keys[0] ?? "–"],
			["Helpdesk address", account.workspaceAddress],
		],
		tickets: () => mails().map((mail) => ticketView(account, mail)),
		reply: (id, text, isPublic) => {
			const mail = find(id);
			if (mail) replyTo(world, account, mail, text, isPublic);
		},
		solve: (id) => {
			const mail = find(id);
			if (mail) account.solvedMailIds.push(mail.id);
		},
		tables: () => [eventTable(account), profileTable(account)],
		whole: () => ({ tickets: mails(), events: account.events, profiles: account.profiles }),
	};
};

const customerOf = (mail: CaughtMail) => mail.replyTo ?? mail.from;

function replyTo(world: World, account: KlaviyoAccount, mail: CaughtMail, text: string, isPublic: boolean): void {
	account.answers.push({ mailId: mail.id, text, public: isPublic, at: world.now().toISOString() });
	if (!isPublic) return;
	const to = emailIn(customerOf(mail));
	mailFromDesk(world, {
		from: `${account.name} <${account.workspaceAddress}>`,
		to,
		subject: `Re: ${mail.subject}`,
		text,
	});
}

const emailIn = (text: string): string => /<([^<>]+)>/.exec(text)?.[1] ?? text.replace(/^"|"$/g, "");

/** The name in `"Ana Ruiz" <ana@example.com>`; the address itself where there is none. */
const nameIn = (text: string): string =>
	text
		.replace(/<[^<>]*>/, "")
		.replace(/^\s*"|"\s*$/g, "")
		.trim() || emailIn(text);

function ticketView(account: KlaviyoAccount, mail: CaughtMail): TicketView {
	const solved = account.solvedMailIds.includes(mail.id);
	const answers = account.answers.filter((answer) => answer.mailId === mail.id);
	return {
		id: String(mail.id),
		account: account.workspaceAddress,
		subject: mail.subject,
		status: solved ? "closed" : "open",
		open: !solved,
		requester: { name: nameIn(customerOf(mail)), email: emailIn(customerOf(mail)), note: null },
		externalId: null,
		tags: [],
		fields: [["Came as", "e-mail"]],
		createdAt: mail.at,
		updatedAt: answers.at(-1)?.at ?? mail.at,
		entries: [mailEntry(mail), ...answers.map((answer) => answerEntry(mail, answer))],
		warnings: [],
		repliesAre: "public",
	};
}

const mailEntry = (mail: CaughtMail): EntryView => ({
	author: nameIn(customerOf(mail)),
	side: "customer",
	public: true,
	at: mail.at,
	text: mail.text,
	attachments: mail.attachments.map((file) => `${file.filename} (${file.sizeBytes} bytes)`),
	notice: null,
});

const answerEntry = (mail: CaughtMail, answer: KlaviyoAccount["answers"][number]): EntryView => ({
	author: "Riley Chen",
	side: "staff",
	public: answer.public,
	at: answer.at,
	text: answer.text,
	attachments: [],
	notice: answer.public ? `mailed to ${emailIn(customerOf(mail))}` : null,
});

const eventTable = (account: KlaviyoAccount): Table => ({
	title: "Events",
	thing: "event",
	empty: "No event has been received.",
	columns: ["When", "Metric", "Profile", "Properties"],
	rows: account.events.toReversed().map((event) => {
		const profile = account.profiles.find((candidate) => candidate.id === event.profileId);
		return [
			event.time.replace("T", " "),
			event.metric,
			profile?.email ?? event.profileId,
			JSON.stringify(event.properties, null, 1),
		];
	}),
});

const profileTable = (account: KlaviyoAccount): Table => ({
	title: "Profiles",
	thing: "profile",
	empty: "No profile is known.",
	columns: ["ID", "Name", "E-mail"],
	rows: account.profiles.map((profile) => [
		profile.id,
		[profile.first_name, profile.last_name].filter(Boolean).join(" ") || "–",
		profile.email ?? "–",
	]),
});
