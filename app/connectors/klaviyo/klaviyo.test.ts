import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedKlaviyo } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms } from "../conformance";
import { findProfileId } from "./client";
import { klaviyo } from "./klaviyo";

const account = connectedKlaviyo();

conforms({
	connector: klaviyo,
	account: async () => account,
	stranger: connectedKlaviyo("pk_unknown_key"),
	http: wireHttp,
	hosts: /^a\.klaviyo\.com$/,
	tickets: () => desks.state.klaviyo.events.length,
	finished: () => desks.state.klaviyo.events.length,
	loseNextAnswer: () => desks.setFault("klaviyo", { fault: "reset-after-create", count: 1 }),
	packet: fullPacket,
});

test("a profile is found by e-mail, whatever the address holds, and none is made", async () => {
	const odd = 'o"dd+tag\\@example.com';
	desks.state.klaviyo.profiles.push({ ...desks.state.klaviyo.profiles[0], id: "01ODD", email: odd } as never);
	expect(await findProfileId(account, wireHttp, { email: odd })).toBe("01ODD");
	const known = desks.state.klaviyo.profiles.length;
	expect(await findProfileId(account, wireHttp, { email: "nobody@example.com" })).toBeNull();
	expect(desks.state.klaviyo.profiles).toHaveLength(known);
});

test("a key of another kind is refused before it is sent", () => {
	expect(klaviyo.connection?.key?.input.safeParse({ apiKey: "sk_live_1" }).success).toBe(false);
});
