import { readFileSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { type JourneyStack, startJourneyStack } from "./journey-stack";

declare module "vitest" {
	interface ProvidedContext extends JourneyStack {}
}

/** Starts the stack, or takes the one that keep-stack.ts holds ready: JOURNEY_STACK is the file that it wrote. */
export default async function setup(project: TestProject) {
	const kept = process.env.JOURNEY_STACK;
	const { stack, stop } = kept
		? { stack: JSON.parse(readFileSync(kept, "utf8")) as JourneyStack, stop: async () => undefined }
		: await startJourneyStack();
	project.provide("appUrl", stack.appUrl);
	project.provide("sandboxUrl", stack.sandboxUrl);
	project.provide("environment", stack.environment);
	return stop;
}
