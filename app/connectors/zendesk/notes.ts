import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { escapeHtml, identityHtml, transcriptText } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, type Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { callZendesk, label, type ZendeskCredentials } from "./client";
import { addComment, mark, marksIn } from "./comments";

type Desk = Delivering<ZendeskCredentials>;

/** Frozen: the note for the team; of a long transcript, its text for the file, then what the first comment left out. */
export const privateNotes = (packet: Packet, rest: string[]): string[] =>
	rest.length > 0
		? [identityHtml(packet), transcriptText(packet), ...rest.map((part, at) => partHtml(part, at + 2, rest.length + 1))]
		: [identityHtml(packet)];

const partHtml = (part: string, number: number, of: number) => `<p>Transcript, part ${number} of ${of}</p>${part}`;

/**
 * Adds the team's note, with the whole transcript as a file where the first comment does not hold it. The file is
 * uploaded right before the note that takes it, so its token (good for an hour) never lies about; an upload that no note
 * took is deleted by Zendesk. Where files are not allowed, the rest of the transcript goes on in notes.
 */
export async function finish(made: Ticket, frozen: FrozenRequest, desk: Desk): Promise<"done" | Failure> {
	const [identity = "", transcript, ...parts] = frozen.notes;
	const notes = [identity, ...parts].map((html, at) => ({ html, id: `${desk.handoffId} note ${at + 1}` }));
	const withFile = `${desk.handoffId} note with file`;
	const there = await marksIn(made, [withFile, ...notes.map(({ id }) => id)], null, desk);
	if (failed(there)) return there;
	if (there.has(withFile)) return "done";
	if (transcript !== undefined && there.size === 0) {
		const token = await upload(transcript, desk);
		if (!failed(token)) return addComment(made, note(`${attached}${identity}`, withFile, [token]), desk);
		if (!isForbidden(token)) return token;
	}
	for (const { html, id } of notes) {
		const added = there.has(id) ? "done" : await addComment(made, note(html, id), desk);
		if (failed(added)) return added;
	}
	return "done";
}

const attached = "<p>The whole conversation is in the attached file.</p>";

const note = (html: string, id: string, uploads?: string[]) => ({
	html_body: `${html}<p>${escapeHtml(mark(id))}</p>`,
	public: false,
	...(uploads ? { uploads } : {}),
});

/** The token's scopes, its user's role or the account's rules allow no such file; another time will be no better. */
const isForbidden = ({ kind, details }: Failure): boolean =>
	kind === "refused" || kind === "gone" || details.status === 403;

const uploaded = z.object({ upload: z.object({ token: z.string() }) });

/** Whoever opens a text file takes it for UTF-8 when it begins with this. */
const byteOrderMark = "\uFEFF";

async function upload(text: string, { account, http, handoffId }: Desk): Promise<string | Failure> {
	const answer = await callZendesk(account, http, `/api/v2/uploads?filename=transcript-${handoffId}.txt`, {
		method: "POST",
		headers: { "content-type": "text/plain" },
		body: byteOrderMark + text,
	});
	const made = shaped(answer, label, uploaded);
	return failed(made) ? made : made.upload.token;
}
