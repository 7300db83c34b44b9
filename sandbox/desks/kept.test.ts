import { desksSandbox } from "sandbox/desks";
import { expect, test } from "vitest";

test("accounts that an older sandbox kept have what was added since, and lose nothing", () => {
	const old = structuredClone(desksSandbox().snapshot());
	const [account] = old.state.zendesk as unknown as Record<string, unknown>[];
	if (!account) throw new Error("Zendesk's stand-in has an account");
	delete account.webhooks;
	account.nextId = 4711;
	const { state, restore } = desksSandbox();
	restore(old);
	expect(state.zendesk[0]).toMatchObject({ webhooks: [], nextId: 4711 });
});
