import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import type { Chance } from "./chance";

/** What can happen to an answer on its way. The desk has done its work, except where the request never arrived. */
const mishaps = {
	late: 0.01,
	never: 0.01,
	unheard: 0.005,
	half: 0.015,
	reset: 0.025,
	twice: 0.015,
	trouble: 0.015,
} as const;
type Mishap = keyof typeof mishaps;

/** Longer than Baton waits. */
const lateMs = 12_000;
/** An answer is whole when nothing more comes for so long. */
const quietMs = 5;
const trouble = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n";

export type BadWire = {
	port: number;
	/** How often each thing happened. */
	counts: Record<Mishap, number>;
	start: () => void;
	close: () => void;
};

/** A wire to the desks on `port` that, once started, spoils answers at random. */
export async function badWire(port: number, { next }: Chance): Promise<BadWire> {
	const counts = Object.fromEntries(Object.keys(mishaps).map((name) => [name, 0])) as BadWire["counts"];
	let bad = false;
	const draw = (): Mishap | null => {
		let left = bad ? next() : 1;
		for (const [name, share] of Object.entries(mishaps)) {
			left -= share;
			if (left < 0) return name as Mishap;
		}
		return null;
	};
	const open = new Set<Socket>();
	const server = createServer((client) => {
		const desk = connect(port, "localhost");
		for (const socket of [client, desk]) {
			open.add(socket);
			socket.on("error", () => undefined);
			socket.on("close", () => {
				open.delete(socket);
				client.destroy();
				desk.destroy();
			});
		}
		let mishap: Mishap | null = null;
		let asking = false;
		let answer: Buffer[] = [];
		let timer: NodeJS.Timeout | undefined;
		client.on("data", (chunk) => {
			if (!asking) {
				asking = true;
				mishap = draw();
				if (mishap) counts[mishap] += 1;
			}
			if (mishap !== "unheard") desk.write(chunk);
		});
		desk.on("data", (chunk) => {
			answer.push(chunk);
			clearTimeout(timer);
			timer = setTimeout(() => {
				spoil(client, Buffer.concat(answer), mishap);
				[asking, answer] = [false, []];
			}, quietMs);
		});
	});
	await new Promise<void>((done) => server.listen(0, done));
	return {
		port: (server.address() as AddressInfo).port,
		counts,
		start: () => {
			bad = true;
		},
		close: () => {
			server.close();
			for (const socket of open) socket.destroy();
		},
	};
}

function spoil(client: Socket, answer: Buffer, mishap: Mishap | null): void {
	if (mishap === null) client.write(answer);
	else if (mishap === "late") setTimeout(() => client.write(answer), lateMs);
	else if (mishap === "half") client.write(answer.subarray(0, answer.length / 2), () => client.destroy());
	else if (mishap === "reset") client.resetAndDestroy();
	else if (mishap === "twice") client.write(Buffer.concat([answer, answer]));
	else if (mishap === "trouble") client.write(trouble);
}
