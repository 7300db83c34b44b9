import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { type IncomingMail, Mailbox } from "./mailbox";

export type MailCatcher = { port: number; mailbox: Mailbox; close: () => Promise<void> };

/**
 * An SMTP server that takes every mail, with any login or none, and delivers none. Port 0 takes a free one.
 * Rejects with the system's error when the port is taken.
 */
export async function startMailCatcher(port: number, mailbox = new Mailbox()): Promise<MailCatcher> {
	const server = new SMTPServer({
		authOptional: true,
		allowInsecureAuth: true,
		disabledCommands: ["STARTTLS"],
		logger: false,
		onAuth: (_auth, _session, done) => done(null, { user: "anyone" }),
		onData: (stream, session, done) => {
			const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
			caught(stream, recipients).then(
				(mail) => {
					mailbox.receive(mail);
					done();
				},
				(error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
			);
		},
	});
	server.on("error", () => {}); // a client that hangs up midway is no reason to fall over
	await new Promise<void>((resolve, reject) => {
		server.server.once("error", reject);
		server.listen(port, () => resolve());
	});
	return {
		port: (server.server.address() as AddressInfo).port,
		mailbox,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

async function caught(stream: Readable, recipients: string[]): Promise<IncomingMail> {
	const mail = await simpleParser(stream, { skipTextToHtml: true });
	return {
		at: new Date().toISOString(),
		from: mail.from?.text ?? "",
		to: recipients,
		replyTo: mail.replyTo?.text ?? null,
		subject: mail.subject ?? "",
		text: mail.text ?? "",
		html: mail.html || null,
		headers: headersOf(mail),
		attachments: mail.attachments.map((file) => ({
			filename: file.filename ?? "(no name)",
			contentType: file.contentType,
			sizeBytes: file.size,
		})),
		via: "smtp",
	};
}

/** The header lines as they were written, unfolded. */
const headersOf = (mail: ParsedMail): [string, string][] =>
	mail.headerLines.map(({ line }) => {
		const colon = line.indexOf(":");
		return [
			line.slice(0, colon),
			line
				.slice(colon + 1)
				.replace(/\r?\n\s+/g, " ")
				.trim(),
		];
	});
