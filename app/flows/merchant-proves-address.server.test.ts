import "../../test/harness/desks";

import { beforeEach, expect, test } from "vitest";
import { findConnection, listConnections } from "~/connectors/connection.store.server";
import { minutes, seconds, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { newShop } from "../../test/harness/handoffs";
import { connectWithCode, mailCode } from "./merchant-proves-address.server";

freshDatabase();

const address = "support@northpine.example";
let shop: string;
beforeEach(async () => {
	shop = await newShop();
});

const ask = (typed = address) => mailCode({ shop, destination: "email", input: { address: typed } });
const enter = (code: string) => connectWithCode({ shop, destination: "email", code });
const codeIn = (mail = desks.mailbox.mails.at(-1)) => /\b\d{6}\b/.exec(mail?.subject ?? "")?.[0] ?? "";
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("whoever reads the mail at the address connects it; the code is nowhere to be read", async () => {
	expect(await ask(" Support@Northpine.example ")).toEqual({ ok: true });
	const [mail] = desks.mailbox.to(address);
	expect(mail?.text).toContain(shop);
	const rows = JSON.stringify(await database().addressCode.findMany());
	expect(rows).not.toContain(codeIn(mail));
	expect(await findConnection(shop, "email")).toBeNull();
	expect(await enter(` ${codeIn(mail).slice(0, 3)} ${codeIn(mail).slice(3)}`)).toMatchObject({ ok: true, shop });
	expect(await findConnection(shop, "email")).toMatchObject({
		state: "connected",
		accountName: address,
		details: { address },
	});
});

test("a code is good once, for its shop, for a quarter of an hour", async () => {
	await ask();
	const code = codeIn();
	const other = await newShop("Lumen Tea");
	expect(await connectWithCode({ shop: other, destination: "email", code })).toMatchObject({
		ok: false,
		field: "code",
	});
	shiftClock(minutes(16));
	expect(await enter(code)).toMatchObject({ ok: false, message: expect.stringContaining("no longer good") });
	shiftClock(minutes(10));
	expect((await enter(code)).ok).toBe(true);
	expect(await enter(code)).toMatchObject({ ok: false, field: "code" });
	expect(await listConnections(other)).toEqual([]);
});

test("five wrong codes, and the right one is no longer good; ten guesses at once count ten times", async () => {
	await ask();
	const code = codeIn();
	for (let count = 0; count < 4; count++)
		expect(await enter(another(code))).toMatchObject({ message: "This is not the code from the last mail." });
	expect(await enter(another(code))).toMatchObject({ message: expect.stringContaining("no longer good") });
	expect(await enter(code)).toMatchObject({ ok: false });

	shiftClock(minutes(2));
	await ask();
	const guesses = Array.from({ length: 10 }, () => enter(another(codeIn())));
	expect((await Promise.all(guesses)).filter(({ ok }) => ok)).toEqual([]);
	expect(await enter(codeIn())).toMatchObject({ ok: false });
	expect(await findConnection(shop, "email")).toBeNull();
});

test("nobody is mailed often: once a minute, five times a day, whatever is typed", async () => {
	expect((await Promise.all([ask(), ask("a@b.example"), ask("c@d.example")])).filter(({ ok }) => ok)).toHaveLength(1);
	for (let count = 1; count < 8; count++) {
		shiftClock(seconds(61 * count));
		await ask(`stranger-${count}@example.com`);
	}
	expect(desks.mailbox.mails).toHaveLength(5);
	expect(await ask()).toMatchObject({ ok: false, message: expect.stringContaining("five times a day") });
	shiftClock(minutes(24 * 60 + 1));
	expect(await ask()).toEqual({ ok: true });
});

test("what is no address is refused before anything is mailed; another desk is not connected this way", async () => {
	for (const typed of ["", "support", "a@b", "a@b.example, c@d.example", "x@y.example\r\nBcc: z@w.example"])
		expect(await ask(typed)).toMatchObject({ ok: false, field: "address" });
	expect(await mailCode({ shop, destination: "zendesk", input: { address } })).toMatchObject({ ok: false });
	expect(desks.mailbox.mails).toEqual([]);
});
