import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** MB. `rss`: what the system counts as its own; `pss`: the same with what several processes share divided among them. */
export type Memory = { process: string; rss: number; pss: number };

const megabytes = (kilobytes: number) => Math.round(kilobytes / 102.4) / 10;

/** Memory of a process and of all that it started, one row each. Where there is no /proc, `pss` is told as `rss`. */
export function memoryOf(name: string, pid: number): Memory[] {
	return familyOf(pid).map(({ pid: member, command }) => ({
		process: member === pid ? name : `${name}: ${command}`,
		...sizesOf(member),
	}));
}

export const sumOf = (rows: Memory[], name: string): Memory => ({
	process: name,
	rss: Math.round(rows.reduce((sum, { rss }) => sum + rss, 0)),
	pss: Math.round(rows.reduce((sum, { pss }) => sum + pss, 0)),
});

function familyOf(root: number): { pid: number; command: string }[] {
	const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
		.split("\n")
		.flatMap((line) => {
			const [, pid, parent, command] = line.match(/^ *(\d+) +(\d+) (.*)$/) ?? [];
			return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: command.slice(0, 50) }];
		});
	const family = rows.filter(({ pid }) => pid === root);
	for (const member of family) family.push(...rows.filter(({ parent }) => parent === member.pid));
	return family;
}

function sizesOf(pid: number): { rss: number; pss: number } {
	try {
		const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
		const field = (name: string) => megabytes(Number(rollup.match(new RegExp(`^${name}: +(\\d+)`, "m"))?.[1] ?? 0));
		return { rss: field("Rss"), pss: field("Pss") };
	} catch {
		const rss = megabytes(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })));
		return { rss, pss: rss };
	}
}
