import { minutes, seconds } from "~/platform/clock";
import { inboxTopic, onWake } from "~/platform/live.server";
import { onTyping } from "./typing.server";

const heartbeatMs = seconds(15);
/** Ended after this time, so that the page comes again with a fresh session token; shorter than a teammate's presence. */
const lifetimeMs = minutes(2);

/**
 * Server-sent events that only say "look again" when something in the shop's Inbox has changed; the page then loads
 * what it shows. The first one is sent at once, for what happened while the page was away. "shopper-typing" is told of
 * the one conversation that the page has open; an id of another shop hears nothing.
 */
export function inboxStream(shop: string, conversationId: string | null): Response {
	let stop = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
			const look = () => write("data: look\n\n");
			const releases = [onWake(inboxTopic(shop), look)];
			if (conversationId)
				releases.push(onTyping({ who: "shopper", shop, conversationId }, () => write("data: shopper-typing\n\n")));
			const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatMs);
			const end = setTimeout(() => {
				stop();
				controller.close();
			}, lifetimeMs);
			stop = () => {
				for (const release of releases) release();
				clearInterval(heartbeat);
				clearTimeout(end);
			};
			look();
		},
		cancel: () => stop(),
	});
	return new Response(body, {
		headers: {
			"Content-Type": "text/event-stream",
			"Cache-Control": "no-cache, no-transform",
			"X-Accel-Buffering": "no",
		},
	});
}
