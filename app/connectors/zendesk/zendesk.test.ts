import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedZendesk } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms } from "../conformance";
import { failed } from "../connector";
import { subdomainInput, zendeskCredentials, zendeskUrl } from "./client";
import { zendesk } from "./zendesk";

conforms({
	connector: zendesk,
	account: connectedZendesk,
	stranger: {
		client: { id: "zdg-baton", secret: "zendesk-client-secret" },
		details: { subdomain: "northpine" },
		credentials: zendeskCredentials.parse({
			accessToken: "unknown-token",
			refreshToken: "unknown-refresh",
			expiresAt: null,
		}),
	},
	http: wireHttp,
	hosts: /^northpine\.zendesk\.com$/,
	tickets: () => desks.state.zendesk[0]?.tickets.length ?? 0,
	finished: () =>
		(desks.state.zendesk[0]?.tickets ?? []).flatMap(({ comments }) => comments.filter((one) => !one.public)).length,
	reads: () => {
		const account = desks.state.zendesk[0];
		const comments = account?.tickets.at(-1)?.comments ?? [];
		const files = comments.flatMap(({ attachments }) => attachments.map(({ id }) => id));
		const texts = account?.uploads.filter(({ attachment }) => files.includes(attachment.id)).map(({ text }) => text);
		return [...comments.map(({ plain_body }) => plain_body), ...(texts ?? [])].join("\n");
	},
	loseNextAnswer: () => desks.setFault("zendesk", { fault: "reset-after-create", count: 1 }),
	packet: fullPacket,
});

test.each([
	["northpine", "northpine"],
	[" NorthPine ", "northpine"],
	["https://northpine.zendesk.com/agent", "northpine"],
])("%s is the account %s", (typed, subdomain) => {
	expect(subdomainInput.parse({ subdomain: typed })).toEqual({ subdomain });
});

test.each(["", "evil.example/", "northpine.zendesk.com.evil.example", "a.b", "-north", "north/pine", "nørth", "x@y"])(
	"%s is no subdomain",
	(subdomain) => {
		expect(subdomainInput.safeParse({ subdomain }).success).toBe(false);
		expect(() => zendeskUrl(subdomain, "/")).toThrow();
	},
);

test("an answer of users/me proves nothing by itself: nobody, an end user, a suspended agent", async () => {
	const good = await connectedZendesk();
	const answers = [
		{ id: null, role: "end-user", suspended: false },
		{ id: 5, role: "end-user", suspended: false },
		{ id: 5, role: "agent", suspended: true },
	];
	for (const user of answers)
		expect(await zendesk.connection?.verify(good, async () => Response.json({ user }))).toMatchObject({ kind: "auth" });
});

test("a renewed pair replaces the old one, which is dead", async () => {
	const old = await connectedZendesk();
	const renewed = await zendesk.connection?.renew?.(old, wireHttp, new Date());
	if (!renewed || failed(renewed)) throw new Error("not renewed");
	expect(renewed.refreshToken).not.toBe(old.credentials.refreshToken);
	expect(await zendesk.connection?.verify({ ...old, credentials: renewed }, wireHttp)).toMatchObject({ role: "admin" });
	expect(await zendesk.connection?.verify(old, wireHttp)).toMatchObject({ kind: "auth" });
	expect(await zendesk.connection?.renew?.(old, wireHttp, new Date())).toMatchObject({ kind: "auth" });
});
