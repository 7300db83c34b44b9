import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [tsconfigPaths()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["app/**/*.test.ts", "sandbox/**/*.test.ts", "scripts/**/*.test.ts", "test/*.test.ts"],
					globalSetup: ["test/harness/postgres.setup.ts"],
					setupFiles: ["test/harness/environment.setup.ts"],
					pool: "forks",
					testTimeout: 20_000,
				},
			},
			{
				extends: true,
				test: {
					name: "journeys",
					include: ["test/journeys/**/*.test.ts"],
					globalSetup: ["test/journeys/stack.setup.ts"],
					setupFiles: ["test/journeys/environment.setup.ts"],
					pool: "forks",
					poolOptions: { forks: { singleFork: true } },
					testTimeout: 90_000,
					hookTimeout: 120_000,
				},
			},
		],
		passWithNoTests: false,
		maxWorkers: 2,
	},
});
