import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

export default defineConfig({
	plugins: [remix(remixConfig), tsconfigPaths()],
	build: { assetsInlineLimit: 0 },
	// The Shopify packages import JSON and CSS, which only a bundler understands.
	ssr: { noExternal: [/^@shopify\/(shopify-app-remix|polaris|app-bridge-react)/] },
});
