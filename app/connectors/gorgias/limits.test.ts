import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedGorgias } from "../../../test/harness/desk-accounts";
import { wireHttp } from "../../../test/harness/desks";
import { callGorgias } from "./client";
import { limits } from "./limits";

test.each([
	["10/40", 30, 5],
	["1/80", 79, 1],
	["40/40", 0, 20],
	[" 80 / 80 ", 0, 20],
	["41/40", 0, 21],
])("a bucket at %s has room for %i, and is empty after %i seconds", (header, remaining, resetsInSeconds) => {
	const headers = new Headers({ "x-gorgias-account-api-call-limit": header });
	expect(limits.read(headers)).toEqual({ remaining, resetsInSeconds });
});

test("Retry-After says it all; what can't be read says nothing", () => {
	const full = { "x-gorgias-account-api-call-limit": "40/40", "retry-after": "7" };
	expect(limits.read(new Headers(full))).toEqual({ remaining: 0, resetsInSeconds: 7 });
	for (const header of ["", "many", "1/0", "1"])
		expect(limits.read(new Headers({ "x-gorgias-account-api-call-limit": header }))).toBeNull();
	expect(limits.read(new Headers({ "retry-after": "soon" }))).toBeNull();
});

test("every answer of the stand-in tells the bucket's level", async () => {
	let seen: Headers | undefined;
	const http = async (url: string, init?: RequestInit) => {
		const answer = await wireHttp(url, init);
		seen = answer.headers;
		return answer;
	};
	for (let calls = 0; calls < 3; calls += 1) await callGorgias(connectedGorgias(), http, "/api/account");
	expect(seen && limits.read(seen)?.remaining).toBeLessThan(40);
});
