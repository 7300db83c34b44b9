import "../../test/harness/desks";

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { leaseSeconds } from "~/delivery/claim";
import { seconds, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { freshDatabase } from "../../test/harness/database";
import { desks } from "../../test/harness/desks";
import { connect, newHandoff, newShop } from "../../test/harness/handoffs";
import { workOff } from "../../test/harness/worker";

freshDatabase();

let worker: ChildProcess | undefined;
afterEach(() => void worker?.kill("SIGKILL"));

/** A process of its own that does what is due. */
function startWorker(): ChildProcess {
	const code = `const { workOff } = await import("./test/harness/worker.ts");
		await workOff();`;
	return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], { stdio: "ignore" });
}

const ticketsOf = {
	zendesk: () => desks.state.zendesk.flatMap(({ tickets }) => tickets).length,
	gorgias: () => desks.state.gorgias.flatMap(({ tickets }) => tickets).length,
};

test.each(["zendesk", "gorgias"] as const)(
	"%s: a worker is killed after the ticket was made and before it heard so; another ends with the same ticket",
	async (desk) => {
		const shop = await newShop();
		await connect(shop, desk);
		const made = await newHandoff({ shop, destination: desk });
		desks.setFault(desk, { fault: "slow", on: "create" });
		worker = startWorker();
		await expect.poll(ticketsOf[desk], { timeout: 15_000, interval: 20 }).toBe(1);
		const gone = once(worker, "exit");
		worker.kill("SIGKILL");
		await gone;
		desks.setFault(desk, { fault: "none" });

		await workOff();
		const held = await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
		expect([held.state, held.remoteId]).toEqual(["sending", null]);
		shiftClock(seconds(leaseSeconds + 1));
		await workOff();
		const delivery = await database().delivery.findUniqueOrThrow({ where: { id: made.deliveryId } });
		expect([delivery.state, delivery.attemptCount]).toEqual(["delivered", 2]);
		expect(ticketsOf[desk]()).toBe(1);
	},
);
