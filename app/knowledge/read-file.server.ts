import { Worker } from "node:worker_threads";
import { type FileFormat, mostCharacters } from "./file-format";
import { htmlToText } from "./html-text";

export type ReadFile = { text: string } | { problem: string };
/** What the thread answers; HTML becomes text here, where every other page does. */
type Answer = ReadFile | { html: string };

const readLimitMs = 30_000;
const memoryMb = 384;
const unreadable = "This file could not be read. Open it, save it anew, and upload it again.";
const tooMuch = "Reading this file took too long or too much memory. Split it into smaller files.";

/** A few thousand bytes may unpack to gigabytes, at some hundred megabytes a second. */
const weighedEveryMs = 40;

/**
 * The text of an uploaded file: its words only, whatever scripts, links or macros it holds. Read in a thread of its own
 * that is ended after 30 s or 384 MB, since a file may be made to be endless.
 */
export async function readFile(format: FileFormat, bytes: Uint8Array): Promise<ReadFile> {
	const thread = new Worker(new URL(threadFile, import.meta.url), {
		workerData: { format, bytes },
		resourceLimits: { maxOldGenerationSizeMb: memoryMb },
		stdout: true,
		stderr: true,
		env: {},
	});
	const answer = await new Promise<Answer>((resolve) => {
		const timer = setTimeout(() => done({ problem: tooMuch }), readLimitMs);
		// V8's own limit knows nothing of buffers, which is what a packed stream unpacks to.
		const scale = setInterval(async () => {
			if ((await bytesOf(thread)) > memoryMb * 1024 * 1024) done({ problem: tooMuch });
		}, weighedEveryMs);
		const done = (result: Answer) => {
			clearTimeout(timer);
			clearInterval(scale);
			resolve(result);
		};
		thread.once("message", done);
		thread.once("error", (error: NodeJS.ErrnoException) =>
			done({ problem: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch : unreadable }),
		);
		thread.once("exit", () => done({ problem: unreadable }));
	});
	await thread.terminate();
	if ("problem" in answer) return answer;
	return checked("html" in answer ? htmlToText(answer.html) : answer.text);
}

/** What a thread holds, buffers too; 0 once it has ended. */
async function bytesOf(thread: Worker): Promise<number> {
	const held = await thread.getHeapStatistics().catch(() => null);
	return held ? held.total_heap_size + held.external_memory : 0;
}

/** Beside this file, and beside the worker's bundle (scripts/build.ts). */
const threadFile = "./file-thread.js";

function checked(text: string): ReadFile {
	const kept = text.trim();
	if (!kept) return { problem: "There is no text in this file. A scan is a picture: upload a file with text." };
	if (kept.length > mostCharacters) return { problem: "This file holds more than a million characters. Split it." };
	return { text: kept };
}
