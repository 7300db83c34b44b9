import "../../test/harness/desks";

import { describe, expect, test } from "vitest";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";
import { buildPacket } from "./packet.server";

freshDatabase();

const jane = () => desks.state.klaviyo.profiles.find(({ email }) => email === "jane@example.com");
const [browser = ""] = jane()?.browsers ?? [];

/** What the team reads of the ticket. */
const notes = {
	zendesk: () =>
		(desks.state.zendesk[0]?.tickets ?? []).flatMap(({ comments }) => comments.map((one) => one.html_body)),
	gorgias: () =>
		(desks.state.gorgias[0]?.tickets ?? []).flatMap(({ messages }) => messages.map((one) => one.body_html ?? "")),
};

async function connected(destination: "zendesk" | "gorgias"): Promise<string> {
	const shop = await newShop();
	await connect(shop, "klaviyo");
	await connect(shop, destination);
	return shop;
}

type Given = { shop?: string; email?: string; exchangeId?: string };

async function handedOver(destination: "zendesk" | "gorgias", given: Given = {}) {
	const shop = given.shop ?? (await connected(destination));
	const made = await newHandoff({ shop, destination, email: given.email ?? "jane@example.com" });
	if (given.exchangeId)
		await database().conversation.update({
			where: { id: made.conversationId },
			data: { context: { klaviyoExchangeId: given.exchangeId } },
		});
	return made;
}

async function delivered(made: Awaited<ReturnType<typeof handedOver>>, destination: "zendesk" | "gorgias") {
	await workOff();
	const { state } = await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
	expect(state).toBe("delivered");
	return notes[destination]().join("\n");
}

describe.each(["zendesk", "gorgias"] as const)("%s", (destination) => {
	test("names the profile, though its merchant answers elsewhere than in Klaviyo", async () => {
		const read = await delivered(await handedOver(destination), destination);
		expect(read).toContain(`https://www.klaviyo.com/profile/${jane()?.id}`);
	});

	// The stand-in answers after three seconds, and with the profile: a ticket without it did not wait.
	test.each(["slow", "500", "429", "401", "403"] as const)(
		"is not held back by a Klaviyo that is %s",
		async (fault) => {
			const made = await handedOver(destination);
			desks.setFault("klaviyo", { fault });
			const read = await delivered(made, destination);
			expect(read).toContain("jane@example.com");
			expect(read).not.toContain("klaviyo.com/profile");
		},
	);
});

test("a browser that Klaviyo knows: its profile, as the browser's word", async () => {
	const made = await handedOver("gorgias", { email: "another@example.com", exchangeId: browser });
	const { shopper } = await buildPacket(made.shop, made.handoffId);
	expect(shopper).toMatchObject({ klaviyoProfileId: jane()?.id, klaviyoProfileFrom: "browser" });
	const read = await delivered(made, "gorgias");
	const [, browserWord = ""] = read.split("the browser&#39;s word, not verified");
	expect(browserWord).toContain(`https://www.klaviyo.com/profile/${jane()?.id}`);
	expect(read.split("klaviyo.com/profile").length - 1, "there, and nowhere else").toBe(
		browserWord.split("klaviyo.com/profile").length - 1,
	);
});

test("the e-mail counts before the browser, and neither makes a profile", async () => {
	const known = desks.state.klaviyo.profiles.length;
	const ana = desks.state.klaviyo.profiles.find(({ email }) => email === "ana.ruiz@example.com");
	const shop = await connected("gorgias");
	const made = await handedOver("gorgias", { shop, email: "ana.ruiz@example.com", exchangeId: browser });
	expect((await buildPacket(made.shop, made.handoffId)).shopper).toMatchObject({
		klaviyoProfileId: ana?.id,
		klaviyoProfileFrom: "email",
	});
	const stranger = await handedOver("gorgias", {
		shop,
		email: "nobody@example.com",
		exchangeId: '"),equals(email,"jane@example.com',
	});
	expect((await buildPacket(stranger.shop, stranger.handoffId)).shopper.klaviyoProfileId).toBeNull();
	expect(desks.state.klaviyo.profiles).toHaveLength(known);
});
