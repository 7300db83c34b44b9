import { createTransport } from "nodemailer";
import { env } from "./env.server";

type Mail = {
	to: string;
	subject: string;
	/** Plain text. */
	text: string;
	html?: string;
	replyTo?: string;
	/** Without angle brackets: `<id>@<host>`. The same id is the same mail to whoever receives it. */
	messageId?: string;
	/** The Message-ID that this one belongs under, without angle brackets. */
	inReplyTo?: string;
	/** "Name" shown as the sender; the address stays MAIL_FROM's. */
	fromName?: string;
	headers?: Record<string, string>;
};

/** off: no SMTP_URL is set · refused: this mail will never be taken · unreachable: later, please */
type Mailed = { sent: true } | { sent: false; why: "off" | "refused" | "unreachable"; detail: string };

export const canMail = (): boolean => env().SMTP_URL !== "";

const inBrackets = (id: string | undefined) => id && `<${id}>`;

const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ").trim();

/** Sends one mail by SMTP_URL; the failures of the outside world are values. */
export async function sendMail(mail: Mail): Promise<Mailed> {
	if (!canMail()) return { sent: false, why: "off", detail: "SMTP_URL is not set" };
	const transport = createTransport({ url: env().SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 });
	try {
		await transport.sendMail({
			from: sender(mail.fromName),
			to: { name: "", address: mail.to },
			subject: oneLine(mail.subject),
			text: mail.text,
			html: mail.html,
			replyTo: mail.replyTo,
			messageId: inBrackets(mail.messageId),
			inReplyTo: inBrackets(mail.inReplyTo),
			references: inBrackets(mail.inReplyTo),
			headers: mail.headers,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
		return { sent: true };
	} catch (error) {
		const { responseCode, message } = error as { responseCode?: number; message: string };
		return { sent: false, why: (responseCode ?? 0) >= 500 ? "refused" : "unreachable", detail: message };
	} finally {
		transport.close();
	}
}

function sender(name: string | undefined) {
	const { MAIL_FROM } = env();
	const [, address = MAIL_FROM] = /<([^>]+)>/.exec(MAIL_FROM) ?? [];
	return name ? { name: oneLine(name), address } : MAIL_FROM;
}
