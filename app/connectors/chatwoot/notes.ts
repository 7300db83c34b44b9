import { z } from "zod";
import { type Delivering, type Failure, failed, type Ticket, type TicketUpdate } from "../connector";
import { accountUrl, type ChatwootCredentials, callChatwoot, post, readChatwoot } from "./client";
import { lineMarkdown, plain } from "./markdown";

type Desk = Delivering<ChatwootCredentials>;

const messages = z.object({ payload: z.array(z.object({ id: z.number(), content: z.string().nullish() })) });

/** Chatwoot shows so many messages at once. */
const pageSize = 20;
/** As far as is looked back: no handoff has so many notes. */
const mostPages = 25;

/** A note ends with its mark, by which it is known when it is sent again. */
export const marked = (text: string, mark: string): string => `${text}\n\n${plain(markLine(mark))}`;
const markLine = (mark: string) => `Baton ${mark}`;

/** Adds the private notes that are not there yet, in their order. */
export async function addNotes(
	{ remoteId }: Ticket,
	notes: { content: string; mark: string }[],
	desk: Desk,
): Promise<"done" | Failure> {
	const url = accountUrl(desk.account, `/conversations/${encodeURIComponent(remoteId)}/messages`);
	const present = await readContents(url, desk);
	if (failed(present)) return present;
	for (const { content, mark } of notes) {
		if (present.some((text) => text.endsWith(plain(markLine(mark))))) continue;
		const added = await callChatwoot(desk.account, desk.http, url, post({ content, private: true }));
		if (failed(added)) return added;
	}
	return "done";
}

async function readContents(url: string, { account, http }: Desk): Promise<string[] | Failure> {
	const contents: string[] = [];
	let before = "";
	for (let page = 0; page < mostPages; page += 1) {
		const read = await readChatwoot(account, http, `${url}${before}`, messages);
		if (failed(read)) return read;
		contents.push(...read.payload.map(({ content }) => content ?? ""));
		if (read.payload.length < pageSize) break;
		before = `?before=${Math.min(...read.payload.map(({ id }) => id))}`;
	}
	return contents;
}

/** An e-mail inbox takes nothing from a customer but his mails, so what he writes later is a note as well. */
export const update = (ticket: Ticket, news: TicketUpdate, desk: Desk): Promise<"done" | Failure> =>
	addNotes(ticket, [{ content: marked(wordsOf(news), news.id), mark: news.id }], desk);

function wordsOf(news: TicketUpdate): string {
	if (news.type === "closed") return plain(`The conversation has ended: ${news.because}`);
	return news.type === "message" ? `**Later in the chat**\n${lineMarkdown(news.line)}` : lineMarkdown(news.line);
}
