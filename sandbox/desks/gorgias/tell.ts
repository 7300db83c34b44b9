import { setTimeout as pause } from "node:timers/promises";
import type { World } from "../world";
import type { GorgiasAccount, GorgiasMessage, GorgiasTicket, HttpIntegration } from "./account";

type Happening = { trigger: string; ticket: GorgiasTicket; message: GorgiasMessage | null };

const tries = 3;
const pauseMs = 500;
const answerWithinMs = 5_000;
/** Failures in a row after which Gorgias switches an integration off */
const mostFailures = 500;
const keptCalls = 20;

/** Calls every HTTP integration that waits for this, once what happened is done. */
export function tell(world: World, account: GorgiasAccount, happening: Happening): void {
	for (const one of account.integrations)
		if (one.type === "http" && !one.deactivated_datetime && one.http.triggers?.[happening.trigger])
			void callOut(world, one, happening);
}

async function callOut(world: World, integration: HttpIntegration, happening: Happening): Promise<void> {
	const { url, method, headers, body } = toRequest(world, integration, happening);
	let status: number | null = null;
	for (let attempt = 0; attempt < tries && !taken(status); attempt += 1) {
		if (attempt > 0) await pause(pauseMs, undefined, { ref: false });
		status = await send(url, { method, headers, body });
	}
	integration.failures = taken(status) ? 0 : integration.failures + 1;
	integration.calls = [...integration.calls, { at: world.now().toISOString(), trigger: happening.trigger, status }];
	integration.calls.splice(0, integration.calls.length - keptCalls);
	if (integration.failures >= mostFailures) integration.deactivated_datetime = world.now().toISOString();
}

const taken = (status: number | null): boolean => status !== null && status < 400;

async function send(url: string, init: RequestInit): Promise<number | null> {
	try {
		return (await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(answerWithinMs) })).status;
	} catch {
		return null;
	}
}

function toRequest(world: World, { http }: HttpIntegration, { trigger, ticket, message }: Happening) {
	const event = { type: trigger, created_datetime: world.now().toISOString() };
	const fill = (template: string) => filledIn(template, { event, ticket, message });
	const form = Object.entries(http.form ?? {}).map(([name, template]) => [name, fill(template)]);
	const bodiless = http.method === "GET" || http.method === "HEAD";
	const asForm = http.request_content_type === "application/x-www-form-urlencoded";
	return {
		url: fill(http.url),
		method: http.method,
		headers: { ...http.headers, "content-type": http.request_content_type },
		body: bodiless ? null : asForm ? new URLSearchParams(form).toString() : JSON.stringify(Object.fromEntries(form)),
	};
}

/** `{{ticket.id}}` as Jinja writes it: everything as text, "True" and "None", and nothing for what is not there. */
const filledIn = (template: string, context: object): string =>
	template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => written(path.split(".").reduce(inside, context)));

const inside = (value: unknown, name: string): unknown =>
	typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function written(value: unknown): string {
	if (value === undefined) return "";
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
