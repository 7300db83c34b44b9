import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Guards the directions that docs/architecture.md describes. Reads the source as text; runs none of it. */
const landmarks = [
	"app/root.tsx",
	"app/entry.server.tsx",
	"app/entry.client.tsx",
	"app/shopify.server.ts",
	"app/db.server.ts",
];
const layers = ["platform", "room", "flows", "ui", "routes"] as const;
type Layer = (typeof layers)[number] | "landmark" | "bubble";

type Import = { path: string; typeOnly: boolean };
type Source = { file: string; text: string; imports: Import[]; layer: Layer; room: string };

const sources: Source[] = globSync("app/**/*.{ts,tsx}")
	.filter((file) => !/\.test\.tsx?$/.test(file))
	.map((file) => ({ file, text: readFileSync(file, "utf8") }))
	.map(({ file, text }) => ({
		file,
		text,
		imports: importsOf(file, text),
		layer: layerOf(file),
		room: file.split("/")[1] ?? "",
	}));

function layerOf(file: string): Layer {
	if (landmarks.includes(file)) return "landmark";
	const room = file.split("/")[1];
	if (room === "platform" || room === "flows" || room === "ui" || room === "routes" || room === "bubble") return room;
	return "room";
}

function importsOf(file: string, text: string): Import[] {
	const found = text.matchAll(
		/^(?:import|export)\s+(type\s+)?([^;"']*?)from\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|import\(["']([^"']+)["']\)/gm,
	);
	return [...found].map(([, type, names = "", from, bare, dynamic]) => ({
		path: resolve(file, from ?? bare ?? dynamic ?? ""),
		typeOnly: Boolean(type) || /^\{(\s*type\s+[\w$]+(\s+as\s+\w+)?\s*,?)+\}\s*$/.test(names.trim()),
	}));
}

/** "~/platform/clock" and "./clock" as the file they name; a package keeps its name. */
function resolve(file: string, path: string): string {
	const base = path.startsWith("~/")
		? join("app", path.slice(2))
		: path.startsWith(".")
			? normalize(join(dirname(file), path))
			: null;
	if (!base) return path;
	const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
	return candidates.find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate)) ?? base;
}

const code = ({ text }: Source) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
const inApp = ({ path }: Import) => path.startsWith("app/");
const breaches = (rule: (source: Source) => string[]) =>
	sources.flatMap((source) => rule(source).map((what) => `${source.file}: ${what}`));
const containing = (pattern: RegExp, allowed: (source: Source) => boolean) =>
	breaches((source) =>
		!allowed(source) && pattern.test(code(source)) ? [String(code(source).match(pattern)?.[0])] : [],
	);

test("there is an app to guard", () => expect(sources.length).toBeGreaterThan(100));

describe("directions", () => {
	/** Below what a layer may import. Types cost nothing at run time and may be read by any layer above the room. */
	const mayImport: Record<Layer, Layer[]> = {
		platform: ["platform"],
		room: ["platform", "room", "landmark"],
		flows: ["platform", "room", "flows", "landmark"],
		ui: ["ui", "platform", "room", "landmark"],
		routes: ["ui", "platform", "room", "flows", "landmark", "routes"],
		landmark: ["platform", "room", "flows", "ui", "landmark"],
		bubble: ["bubble"],
	};

	test("routes → flows → rooms → platform", () => {
		expect(
			breaches((source) =>
				source.imports
					.filter(inApp)
					.filter(
						({ path, typeOnly }) =>
							!mayImport[source.layer].includes(layerOf(path)) && !(typeOnly && layerOf(path) !== "routes"),
					)
					.map(({ path }) => path),
			),
		).toEqual([]);
	});

	test("nothing but a route imports a route", () => {
		expect(
			breaches((source) =>
				source.layer === "routes"
					? []
					: source.imports.filter(({ path }) => path.startsWith("app/routes/")).map(({ path }) => path),
			),
		).toEqual([]);
	});

	test("the bubble knows of the app only what it and the app say to each other", () => {
		expect(
			breaches((source) =>
				source.layer !== "bubble"
					? []
					: source.imports
							.filter((one) => inApp(one) && !one.path.startsWith("app/bubble/"))
							.filter(
								({ path, typeOnly }) => !(typeOnly && /^app\/conversations\/(chat-contract|stage)\.ts$/.test(path)),
							)
							.map(({ path }) => path),
			),
		).toEqual([]);
	});

	test("a connector knows the port and the packet, and neither the database, the queue nor the log", () => {
		const allowed =
			/^app\/connectors\/(connector|json|answers?|oauth[\w-]*|[\w-]+)\.ts$|^app\/handoff\/(packet|packet-[\w-]+|reason)\.ts$|^app\/platform\/clock\.ts$/;
		expect(
			breaches((source) => {
				const folder = source.file.match(/^app\/connectors\/[\w-]+\//)?.[0];
				if (!folder) return [];
				return source.imports
					.filter((one) => inApp(one) && !one.path.startsWith(folder) && !allowed.test(one.path))
					.map(({ path }) => path);
			}),
		).toEqual([]);
	});
});

describe("one door each", () => {
	const isStore = ({ file }: Source) => file.endsWith(".store.server.ts");

	test("only stores read and write tables", () => {
		const ofPrisma = (source: Source) =>
			isStore(source) ||
			source.layer === "platform" ||
			source.layer === "landmark" ||
			source.file === "app/identity/session-storage.server.ts";
		expect(
			breaches((source) =>
				ofPrisma(source)
					? []
					: source.imports
							.filter(({ path, typeOnly }) => path === "@prisma/client" && !typeOnly)
							.map(({ path }) => path),
			),
		).toEqual([]);
		expect(containing(/\bdatabase\(\)|\bpool\(\)/, ofPrisma)).toEqual([]);
	});

	test("only platform/env.server.ts reads the environment", () => {
		expect(containing(/process\.env/, ({ file }) => file === "app/platform/env.server.ts")).toEqual([]);
	});

	test("time and randomness come from platform/", () => {
		// What runs in a browser has the browser's own.
		const free = ({ layer }: Source) => layer === "platform" || layer === "bubble" || layer === "ui";
		expect(
			containing(/Date\.now\(\)|new Date\(\)|Math\.random\(|randomUUID\(|randomBytes\(|Temporal\.Now\b/, free),
		).toEqual([]);
	});

	test("Remix and Polaris appear only in routes, ui and the landmarks", () => {
		const free = ({ layer }: Source) => layer === "routes" || layer === "ui" || layer === "landmark";
		expect(
			breaches((source) =>
				free(source)
					? []
					: source.imports
							.filter(({ path }) => /^@remix-run\/|^@shopify\/(polaris|app-bridge)/.test(path))
							.map(({ path }) => path),
			),
		).toEqual([]);
	});
});

test("the browser gets no connector: screens, and what they import, take of the registry and the settings' schema only types", () => {
	const heavy = ["app/connectors/registry.ts", "app/settings/settings.ts"];
	const loads = (file: string, seen: Set<string>): boolean => {
		if (heavy.includes(file)) return true;
		if (seen.has(file)) return false;
		seen.add(file);
		const source = sources.find((one) => one.file === file);
		return (source?.imports ?? []).some(({ path, typeOnly }) => !typeOnly && loads(path, seen));
	};
	const screens = sources.filter(({ file, layer }) => layer === "ui" && file.endsWith(".tsx"));
	expect(screens.length).toBeGreaterThan(20);
	expect(screens.map(({ file }) => file).filter((file) => loads(file, new Set()))).toEqual([]);
});

test("a file that touches the world says so: x.ts imports neither Node nor an x.server.ts", () => {
	const pure = ({ file, layer }: Source) =>
		/\.ts$/.test(file) && !/\.server\.ts$/.test(file) && layer !== "routes" && layer !== "bubble";
	expect(
		breaches((source) =>
			pure(source)
				? source.imports
						.filter(({ path, typeOnly }) => !typeOnly && (/^node:/.test(path) || /\.server\.ts$/.test(path)))
						.map(({ path }) => path)
				: [],
		),
	).toEqual([]);
});

test("text stays text: no markup is ever made from a string", () => {
	expect(
		containing(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/, () => false),
	).toEqual([]);
});

test("no file is longer than 300 lines", () => {
	const everything = globSync("{app,sandbox,scripts,test}/**/*.{ts,tsx}").filter(
		(file) => !/\.test\.tsx?$|generated/.test(file),
	);
	expect(
		everything
			.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
			.filter(({ lines }) => lines > 300),
	).toEqual([]);
});

test("doors are thin: a loader or an action has at most 40 lines", () => {
	const doors = sources.filter(({ layer }) => layer === "routes");
	const long = doors.flatMap(({ file, text }) =>
		[...text.matchAll(/export (?:const|async function|function) (loader|action)\b[\s\S]*?\n\}/g)]
			.map(([body, name]) => ({ file, name, lines: body.split("\n").length }))
			.filter(({ lines }) => lines > 40),
	);
	expect(doors.length).toBeGreaterThan(10);
	expect(long).toEqual([]);
});
