import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { desks, wireHttp } from "../../../test/harness/desks";
import { consent } from "../../../test/harness/handoffs";
import { fullPacket } from "../../../test/harness/packet";
import { conforms } from "../conformance";
import { failed } from "../connector";
import type { GorgiasAccount } from "./client";
import { gorgias } from "./gorgias";

const details = {
	domain: "northpine",
	supportAddress: "support@northpine.example",
	agentEmail: "robin@northpine.example",
};
const byKey: GorgiasAccount = {
	client: null,
	details,
	credentials: { kind: "key", email: "robin@northpine.example", apiKey: "gorgias-demo-api-key" },
};

conforms({
	connector: gorgias,
	account: async () => ({ ...(await byOAuth()), details }),
	stranger: { ...byKey, credentials: { kind: "key", email: "robin@northpine.example", apiKey: "unknown-key" } },
	http: wireHttp,
	hosts: /^northpine\.gorgias\.com$/,
	tickets: () => desks.state.gorgias[0]?.tickets.length ?? 0,
	finished: () =>
		(desks.state.gorgias[0]?.tickets ?? []).flatMap(({ messages }) =>
			messages.filter((one) => one.channel === "internal-note"),
		).length,
	loseNextAnswer: () => desks.setFault("gorgias", { fault: "reset-after-create", count: 1 }),
	packet: fullPacket,
});

const client = { id: "gorgias-baton", secret: "gorgias-client-secret" };

async function byOAuth(): Promise<GorgiasAccount> {
	const { oauth } = gorgias.connection ?? {};
	const start = {
		client,
		state: "a-state",
		codeVerifier: "",
		codeChallenge: "",
		redirectUri: "https://baton.test/connect/callback",
		input: { domain: "northpine", supportAddress: "" },
	};
	const { code } = await consent(oauth?.authorizeUrl(start) ?? "");
	const credentials = await oauth?.finish(start, code ?? "", wireHttp, new Date());
	if (!credentials || failed(credentials)) throw new Error("Gorgias was not connected");
	return { client, details: start.input, credentials };
}

test("by OAuth: the support address and who writes notes are found in the account", async () => {
	const account = await byOAuth();
	expect(await gorgias.connection?.verify(account, wireHttp)).toMatchObject({
		accountName: "northpine.gorgias.com",
		details: { supportAddress: "support@northpine.example", agentEmail: "robin@northpine.example" },
	});
});

test("by OAuth: the refresh token stays, the access token is new", async () => {
	const account = await byOAuth();
	const renewed = await gorgias.connection?.renew?.(account, wireHttp, new Date());
	expect(renewed).toMatchObject({
		refreshToken: account.credentials.kind === "oauth" && account.credentials.refreshToken,
	});
	expect(renewed).not.toEqual(account.credentials);
});

test("without an e-mail integration, the merchant is asked for the address", async () => {
	desks.state.gorgias[0]?.integrations.splice(0);
	const answer = await gorgias.connection?.verify(await byOAuth(), wireHttp);
	expect(answer).toMatchObject({ kind: "refused", message: expect.stringContaining("support address") });
});

test("a closed account is not connected", async () => {
	Object.assign(desks.state.gorgias[0] ?? {}, { deactivatedAt: "2026-01-01T00:00:00Z" });
	expect(await gorgias.connection?.verify(byKey, wireHttp)).toMatchObject({ kind: "auth" });
});
