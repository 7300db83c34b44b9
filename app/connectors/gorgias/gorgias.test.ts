import "../../../test/harness/desks";

import { plainText } from "sandbox/desks/plain-text";
import { expect, test } from "vitest";
import { connectedGorgias, gorgiasByOAuth, gorgiasDetails } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms } from "../conformance";
import { gorgias } from "./gorgias";

/** With a ticket field that the account has. */
const packet = (handoffId: string) => ({ ...fullPacket(handoffId), customFields: { "502": "7001" } });

conforms({
	connector: gorgias,
	account: async () => ({ ...(await gorgiasByOAuth()), details: gorgiasDetails }),
	stranger: connectedGorgias("unknown-key"),
	http: wireHttp,
	hosts: /^northpine\.gorgias\.com$/,
	tickets: () => desks.state.gorgias[0]?.tickets.length ?? 0,
	finished: () =>
		(desks.state.gorgias[0]?.tickets ?? []).flatMap(({ messages }) =>
			messages.filter((one) => one.channel === "internal-note"),
		).length,
	reads: () =>
		(desks.state.gorgias[0]?.tickets.at(-1)?.messages ?? [])
			.map(({ body_html: html, body_text: text }) => (html ? plainText(html) : text))
			.join("\n"),
	loseNextAnswer: () => desks.setFault("gorgias", { fault: "reset-after-create", count: 1 }),
	packet,
});

test("by OAuth: the support address and who writes notes are found in the account", async () => {
	const account = await gorgiasByOAuth();
	expect(await gorgias.connection?.verify(account, wireHttp)).toMatchObject({
		accountName: "northpine.gorgias.com",
		details: { supportAddress: "support@northpine.example", agentEmail: "robin@northpine.example" },
	});
});

test("by OAuth: the refresh token stays, the access token is new", async () => {
	const account = await gorgiasByOAuth();
	const renewed = await gorgias.connection?.renew?.(account, wireHttp, new Date());
	expect(renewed).toMatchObject({
		refreshToken: account.credentials.kind === "oauth" && account.credentials.refreshToken,
	});
	expect(renewed).not.toEqual(account.credentials);
});

test("without an e-mail integration, the merchant is asked for the address", async () => {
	desks.state.gorgias[0]?.integrations.splice(0);
	const answer = await gorgias.connection?.verify(await gorgiasByOAuth(), wireHttp);
	expect(answer).toMatchObject({ kind: "refused", message: expect.stringContaining("support address") });
});

test("a support address that Gorgias does not send from is refused, where its addresses are known", async () => {
	const typed = (supportAddress: string) => {
		const account = connectedGorgias();
		return { ...account, details: { ...account.details, supportAddress } };
	};
	const refused = await gorgias.connection?.verify(typed("hello@elsewhere.example"), wireHttp);
	expect(refused).toMatchObject({ kind: "refused", message: expect.stringContaining("support@northpine.example") });
	const taken = await gorgias.connection?.verify(typed("Support@Northpine.example"), wireHttp);
	expect(taken).toMatchObject({ details: { supportAddress: "Support@Northpine.example" } });
});

test("a closed account is not connected", async () => {
	Object.assign(desks.state.gorgias[0] ?? {}, { deactivatedAt: "2026-01-01T00:00:00Z" });
	expect(await gorgias.connection?.verify(connectedGorgias(), wireHttp)).toMatchObject({ kind: "auth" });
});

test("consent without the right to write tickets is no connection", async () => {
	const start = {
		client: { id: "gorgias-baton", secret: "gorgias-client-secret" },
		state: "s",
		codeVerifier: "v",
		codeChallenge: "c",
		redirectUri: "https://baton.test/connect/callback",
		input: { domain: "northpine" },
	};
	const answer = async () =>
		Response.json({ access_token: "token", refresh_token: "lasting", scope: "openid account:read tickets:read" });
	const finished = await gorgias.connection?.oauth?.finish(start, "code", answer, new Date());
	expect(finished).toMatchObject({ kind: "refused", message: expect.stringContaining("write tickets") });
});
