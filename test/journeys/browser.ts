import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchBrowser } from "../bubble/browser";

/** A window of somebody's browser, with nothing in it of anybody else's. */
type Person = { context: BrowserContext; page: Page };

type Screen = "desk" | "phone";

const screens = {
	desk: { viewport: { width: 1280, height: 900 } },
	phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

const patienceMs = 15_000;

let browser: Browser;
let people: Person[] = [];
let noise: string[] = [];
let expected: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
});

afterEach(async ({ task }) => {
	if (task.result?.state === "fail") await Promise.all(people.map(keepPictures));
	await Promise.all(people.map(({ context }) => context.close()));
	const heard = noise.filter((line) => !expected.some((words) => line.includes(words)));
	people = [];
	noise = [];
	expected = [];
	// A page that complains in its console is a page that is broken for somebody.
	expect(heard).toEqual([]);
});

afterAll(() => browser.close());

export async function newPerson(screen: Screen = "desk"): Promise<Person> {
	const context = await browser.newContext({ ...screens[screen], locale: "en-GB", timezoneId: "Europe/Oslo" });
	context.setDefaultTimeout(patienceMs);
	context.on("console", (message) => {
		if (message.type() === "error") noise.push(`${message.text()} (${message.location().url})`);
	});
	context.on("weberror", (error) => noise.push(String(error.error().stack ?? error.error())));
	const person = { context, page: await context.newPage() };
	people.push(person);
	return person;
}

/**
 * Baton can't be reached by this person, until the function that comes back is called.
 */
export async function batonIsAway(context: BrowserContext): Promise<() => Promise<void>> {
	const everything = `${inject("appUrl")}/**`;
	await context.route(everything, (route) => route.abort("connectionrefused"));
	expectsNoise("net::ERR_CONNECTION_REFUSED");
	return () => context.unroute(everything);
}

/** The browser will complain of what this journey does on purpose, in these words. */
export const expectsNoise = (words: string): void => void expected.push(words);

/** JOURNEY_PICTURES: where a failed journey leaves what its people last saw. */
async function keepPictures({ context }: Person): Promise<void> {
	const folder = process.env.JOURNEY_PICTURES;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	for (const [at, page] of context.pages().entries())
		await page.screenshot({ path: join(folder, `${Date.now()}-${at}.png`) }).catch(() => undefined);
}

/** Asks again and again until the answer is as expected. */
export const eventually = <Value>(ask: () => Value | Promise<Value>) =>
	expect.poll(ask, { timeout: patienceMs, interval: 100 });
