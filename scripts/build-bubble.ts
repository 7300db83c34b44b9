import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildOptions, context, build as esbuild, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the theme app extension expects them. */
export const assetsFolder = join(root, "extensions/chat-bubble/assets");

/** `import styles from "./x.css?inline"`: the stylesheet as a text, minified. */
const stylesAsText: Plugin = {
	name: "styles-as-text",
	setup(build) {
		build.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
			path: join(resolveDir, path.replace("?inline", "")),
			namespace: "styles",
		}));
		build.onLoad({ filter: /.*/, namespace: "styles" }, async ({ path }) => {
			const options: BuildOptions = { entryPoints: [path], bundle: true, minify: true, write: false, metafile: true };
			const { outputFiles = [], metafile } = await esbuild({ ...options, target: ["chrome100", "safari15"] });
			const watchFiles = Object.keys(metafile?.inputs ?? {}).map((file) => resolve(file));
			return { contents: outputFiles[0]?.text.trim(), loader: "text", watchFiles };
		});
	},
};

const shared: BuildOptions = {
	absWorkingDir: root,
	outdir: assetsFolder,
	bundle: true,
	minify: true,
	target: ["es2020", "safari15"],
	charset: "utf8",
	legalComments: "none",
	write: false,
	plugins: [stylesAsText],
};

/** The launcher is a classic script, the panel a module that the launcher imports. */
const bundles: BuildOptions[] = [
	{ ...shared, entryPoints: { "chat-bubble": "app/bubble/loader.ts" }, format: "iife" },
	{ ...shared, entryPoints: { "chat-bubble-panel": "app/bubble/panel.ts" }, format: "esm" },
];

/** Builds the storefront's scripts. Returns file name → contents; writes nothing. */
export async function buildBubble(): Promise<Map<string, Uint8Array>> {
	const results = await Promise.all(bundles.map((options) => esbuild(options)));
	const files = results.flatMap((result) => result.outputFiles ?? []);
	return new Map(files.map((file) => [file.path.slice(assetsFolder.length + 1), file.contents]));
}

async function watchBubble() {
	for (const options of bundles) await (await context({ ...options, write: true })).watch();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	mkdirSync(assetsFolder, { recursive: true });
	for (const [name, contents] of await buildBubble()) writeFileSync(join(assetsFolder, name), contents);
	if (process.argv.includes("--watch")) await watchBubble();
}
