import { writeFileSync } from "node:fs";
import { startJourneyStack } from "./journey-stack";

/**
 * `tsx test/journeys/keep-stack.ts FILE`: holds a stack ready until Ctrl-C, so that a journey that is being written
 * need not wait for one: `JOURNEY_STACK=FILE vitest run --project journeys test/journeys/…`.
 */
const [file = "journey-stack.json"] = process.argv.slice(2);
const { stack, stop } = await startJourneyStack();
writeFileSync(file, JSON.stringify(stack));
console.log(`The stack is ready: ${stack.sandboxUrl}/ · ${file}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.once(signal, async () => {
		await stop();
		process.exit(0);
	});
