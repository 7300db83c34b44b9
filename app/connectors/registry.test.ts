import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connectors, destinations } from "./registry";

const folders = readdirSync("app/connectors", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

test("every folder is a destination with its line in the registry", () => {
	expect(folders.toSorted()).toEqual([...destinations].toSorted());
	expect(Object.keys(connectors).toSorted()).toEqual(folders.toSorted());
	for (const [name, connector] of Object.entries(connectors)) expect(connector.destination).toBe(name);
});

test.each(Object.values(connectors))("$label has a section in docs/connectors.md", ({ label }) => {
	expect(readFileSync("docs/connectors.md", "utf8")).toContain(`\n## ${label}\n`);
});

test("what can be connected says which hosts it calls, and no host is everybody's", () => {
	for (const { label, hosts } of Object.values(connectors))
		expect(
			hosts.filter((host) => !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)),
			label,
		).toEqual([]);
});

test.each(folders)("%s runs the conformance suite, if there is anything to connect", (folder) => {
	const file = `app/connectors/${folder}/${folder}.test.ts`;
	expect(existsSync(file)).toBe(true);
	const builtIn = connectors[folder as keyof typeof connectors].connection === null;
	expect(readFileSync(file, "utf8").includes("\nconforms({")).toBe(!builtIn);
});
