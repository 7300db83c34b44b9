import { createTransport } from "nodemailer";
import { afterEach, expect, test } from "vitest";
import { type MailCatcher, startMailCatcher } from "./index";

let catcher: MailCatcher | undefined;
afterEach(() => catcher?.close());

test("a mail is caught whole: addresses, text, headers, attachments", async () => {
	catcher = await startMailCatcher(0);
	const transport = createTransport(`smtp://anyone:anything@localhost:${catcher.port}`);
	await transport.sendMail({
		from: "Fjell & Fern <hello@fjell.example>",
		to: "ana@example.com",
		replyTo: "team@fjell.example",
		subject: "Your question about the tent",
		text: "Grüße, the tent is back.",
		headers: { "X-Handoff": "handoff_1" },
		attachments: [{ filename: "transcript.txt", content: "hello" }],
	});
	const [mail] = catcher.mailbox.to("ANA@example.com");
	expect(mail).toMatchObject({
		to: ["ana@example.com"],
		subject: "Your question about the tent",
		via: "smtp",
		attachments: [{ filename: "transcript.txt", contentType: "text/plain", sizeBytes: 5 }],
	});
	expect(mail?.replyTo).toContain("team@fjell.example");
	expect(mail?.text).toContain("Grüße");
	expect(mail?.headers).toContainEqual(["X-Handoff", "handoff_1"]);
});

test("a taken port is told", async () => {
	catcher = await startMailCatcher(0);
	await expect(startMailCatcher(catcher.port)).rejects.toThrow("EADDRINUSE");
});
