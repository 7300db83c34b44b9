/** One mail as it was caught. */
export type CaughtMail = {
	id: number;
	/** ISO 8601, UTC */
	at: string;
	from: string;
	to: string[];
	replyTo: string | null;
	subject: string;
	text: string;
	html: string | null;
	headers: [name: string, value: string][];
	attachments: { filename: string; contentType: string; sizeBytes: number }[];
	/** smtp: sent to the catcher · desk: a helpdesk stand-in mailed it, as the real one would */
	via: "smtp" | "desk";
};

export type IncomingMail = Omit<CaughtMail, "id">;

/** Where all mail of the sandbox ends up; oldest first. */
export class Mailbox {
	readonly mails: CaughtMail[] = [];

	receive(mail: IncomingMail): CaughtMail {
		const caught = { id: (this.mails.at(-1)?.id ?? 0) + 1, ...mail };
		this.mails.push(caught);
		return caught;
	}

	/** The mails to one address, whatever its case. */
	to(address: string): CaughtMail[] {
		return this.mails.filter((mail) => mail.to.some((to) => to.toLowerCase() === address.toLowerCase()));
	}

	clear(): void {
		this.mails.length = 0;
	}
}
