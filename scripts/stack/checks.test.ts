import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requireFreePort, takeLock } from "./checks";

test("a taken port is named with the variable that changes it", async () => {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as { port: number };
	await expect(requireFreePort(port, "SANDBOX_PORT")).rejects.toThrow(
		`Port ${port} is taken by another program. Stop it, or choose another port with SANDBOX_PORT=….`,
	);
	await new Promise((done) => server.close(done));
	await requireFreePort(port, "SANDBOX_PORT");
});

test("one demo a checkout; a lock whose process is gone is taken over", () => {
	const folder = mkdtempSync(join(tmpdir(), "baton-lock-"));
	const letGo = takeLock(folder);
	expect(() => takeLock(folder)).toThrow(
		`Baton's demo already runs here (process ${process.pid}). Stop that one first.`,
	);
	letGo();
	writeFileSync(join(folder, "running"), "4194303");
	takeLock(folder)();
	rmSync(folder, { recursive: true });
});
