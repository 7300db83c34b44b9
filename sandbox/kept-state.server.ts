import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A part of the sandbox that can be found again after a restart. */
type Area = { snapshot: () => unknown; restore: (snapshot: never) => void };
type Areas = Record<string, Area>;
type KeptState = Record<string, never>;

const fileIn = (folder: string) => join(folder, "state.json");

/** Writes what the areas hold; whole or not at all. */
export function keepState(folder: string, areas: Areas): void {
	mkdirSync(folder, { recursive: true });
	const state = Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, area.snapshot()]));
	writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(state));
	renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}

/** What was kept; null when nothing was, or when it can't be read any more. */
export function keptState(folder: string): KeptState | null {
	try {
		return JSON.parse(readFileSync(fileIn(folder), "utf8")) as KeptState;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") console.error("The sandbox begins anew:", error);
		return null;
	}
}

export function restoreState(state: KeptState, areas: Areas): void {
	for (const [name, area] of Object.entries(areas)) if (state[name]) area.restore(state[name]);
}
