import { batonShopper } from "../chat/baton-shopper";
import type { Memory } from "../memory/process-memory";
import { memoryOf } from "../memory/process-memory";

export type MemoryRow = Omit<Memory, "process"> & { shopsAsked: number };

/** What the web process holds after a question in each of so many shops. */
export async function askInMany(appUrl: string, pid: number, counts: number[]): Promise<MemoryRow[]> {
	const rows: MemoryRow[] = [];
	let asked = 0;
	for (const count of counts) {
		while (asked < count) {
			asked++;
			const shopper = await batonShopper(appUrl, `shop-${asked}.myshopify.com`, ["What do you say about this?"], asked);
			await shopper.turn(0);
			shopper.leave();
		}
		const [memory] = memoryOf("web", pid);
		if (memory) rows.push({ shopsAsked: count, rss: memory.rss, pss: memory.pss });
	}
	return rows;
}
