import { desksSandbox, vendorHosts } from "sandbox/desks";
import { serve } from "sandbox/http";
import { startMailCatcher } from "sandbox/mail";
import { afterAll, afterEach } from "vitest";
import { now, shiftClock } from "~/platform/clock";

/**
 * The helpdesks' stand-ins and the mail catcher on free ports, with the environment that leads the app to them. Import
 * it first, for its effects: the environment is read when the app's modules are.
 */
export const desks = desksSandbox({ now, slowMs: 3_000 });

const catcher = await startMailCatcher(0, desks.mailbox);
const served = await serve(desks.handler, 0);

export const desksUrl = served.url;

/** Leads a vendor's address to its stand-in. */
export const wireHttp = (url: string, init?: RequestInit): Promise<Response> => {
	const { host, pathname, search } = new URL(url);
	return fetch(`${served.url}/wire/${host}${pathname}${search}`, { redirect: "manual", ...init });
};

const hosts = [...vendorHosts, "*.myshopify.com"];
process.env.OUTBOUND_HOSTS = JSON.stringify(
	Object.fromEntries(hosts.map((host) => [host, `${served.url}/wire/{host}`])),
);
process.env.SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;

afterEach(() => {
	shiftClock(0);
	desks.reset();
});

afterAll(async () => {
	await served.close();
	await catcher.close();
});
