/** Remix's configuration as one plain object; vite.config.ts hands it to the plugin. */
/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	serverModuleFormat: "esm",
	ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"],
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_singleFetch: false,
		v3_lazyRouteDiscovery: false,
	},
};
