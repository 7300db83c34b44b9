import { later, minutes } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { equalSecrets } from "~/platform/ids.server";
import { seal, unseal } from "~/platform/seal.server";
import { codesADay, mayMailAgain, tries } from "./address-code";
import type { Destination } from "./connector";

const lifeMinutes = 15;

type Of = { shop: string; destination: Destination };
type Kept = { address: string; code: string };

const boundTo = ({ shop, destination }: Of) => `${shop}/${destination}/code`;

/**
 * Keeps the code that is about to be mailed, in place of an earlier one. False: this shop has asked too often; nothing
 * may be mailed.
 */
export async function keepCode(tx: Tx, of: Of, kept: Kept, at: Date): Promise<boolean> {
	const { shop, destination } = of;
	await tx.$queryRaw`SELECT 1 FROM "Shop" WHERE domain = ${shop} FOR UPDATE`;
	const before = await tx.addressCode.findUnique({ where: { shop_destination: { shop, destination } } });
	const counted = before && later(before.countedFrom, codesADay.everyMs) > at ? before : null;
	if (counted && !mayMailAgain(counted, at)) return false;
	const row = {
		sealed: seal(JSON.stringify(kept), boundTo(of)),
		triesLeft: tries,
		expiresAt: later(at, minutes(lifeMinutes)),
		sentAt: at,
		sent: (counted?.sent ?? 0) + 1,
		countedFrom: counted?.countedFrom ?? at,
	};
	await tx.addressCode.upsert({
		where: { shop_destination: { shop, destination } },
		create: { shop, destination, ...row },
		update: row,
	});
	return true;
}

/**
 * The address whose code this is. Every call costs one of the tries, and a code is good once.
 * wrong: another code · none: nothing is waiting, or it waited too long, or was tried too often
 */
export async function takeAddress(
	tx: Tx,
	of: Of,
	code: string,
	at: Date,
): Promise<{ address: string } | "wrong" | "none"> {
	const { shop, destination } = of;
	const live = { shop, destination, triesLeft: { gt: 0 }, expiresAt: { gt: at } };
	const { count } = await tx.addressCode.updateMany({ where: live, data: { triesLeft: { decrement: 1 } } });
	if (count === 0) return "none";
	const row = await tx.addressCode.findUniqueOrThrow({ where: { shop_destination: { shop, destination } } });
	const kept = JSON.parse(unseal(row.sealed, boundTo(of))) as Kept;
	if (!equalSecrets(kept.code, code)) return row.triesLeft > 0 ? "wrong" : "none";
	await tx.addressCode.updateMany({ where: { shop, destination }, data: { triesLeft: 0 } });
	return { address: kept.address };
}
