import type { Destination } from "~/connectors/connector";
import { databaseNow, type Tx } from "~/platform/db.server";
import { afterAnswer, healthyLane } from "./lane";

type Place = { shop: string; destination: Destination };

/** Every desk that gets deliveries has its lane; making it twice is making it once. */
export async function openLane(tx: Tx, { shop, destination }: Place): Promise<void> {
	await tx.deskLane.createMany({ data: [{ shop, destination }], skipDuplicates: true });
}

/** Keeps what an attempt has shown of the desk: whether it gave an answer. */
export async function noteAnswer(tx: Tx, { shop, destination }: Place, answered: boolean): Promise<void> {
	if (answered) {
		await tx.deskLane.updateMany({ where: { shop, destination, failures: { gt: 0 } }, data: healthyLane });
		return;
	}
	const place = { shop_destination: { shop, destination } };
	await tx.$queryRaw`SELECT 1 FROM "DeskLane" WHERE shop = ${shop} AND destination = ${destination} FOR UPDATE`;
	const [lane, connection] = [
		await tx.deskLane.findUnique({ where: place }),
		await tx.connection.findUnique({ where: place, select: { provenAt: true } }),
	];
	if (!lane) return;
	const heard = { answered, at: await databaseNow(tx), provenAt: connection?.provenAt ?? null };
	await tx.deskLane.update({ where: place, data: afterAnswer(lane, heard) });
}
