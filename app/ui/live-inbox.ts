import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** What the open conversation hears of its shopper: when he was last typing, by this page's clock; 0: not yet. */
export type InboxContext = { shopperTypedAtMs: number };

const retryMs = 2000;
const gatherMs = 120;

/**
 * Keeps the page's data as fresh as the shop's Inbox: loads again whenever the server says so. Read with `fetch`, to
 * which App Bridge adds the session token.
 */
export function useLiveInbox(conversationId: string | undefined): InboxContext {
	const { revalidate } = useRevalidator();
	const look = useRef(revalidate);
	look.current = revalidate;
	const [shopperTypedAtMs, setTypedAtMs] = useState(0);
	useEffect(() => {
		const ended = new AbortController();
		let gathering: ReturnType<typeof setTimeout> | undefined;
		const onEvent = (event: string) => {
			if (event === "shopper-typing") return setTypedAtMs(Date.now());
			clearTimeout(gathering);
			gathering = setTimeout(() => look.current(), gatherMs);
		};
		const open = conversationId ? `?${new URLSearchParams({ conversation: conversationId })}` : "";
		void listen(`/app/inbox/live${open}`, ended.signal, onEvent);
		return () => {
			ended.abort();
			clearTimeout(gathering);
			setTypedAtMs(0);
		};
	}, [conversationId]);
	return { shopperTypedAtMs };
}

async function listen(path: string, ended: AbortSignal, onEvent: (event: string) => void) {
	while (!ended.aborted) {
		try {
			const response = await fetch(path, { signal: ended, headers: { Accept: "text/event-stream" } });
			if (!response.ok || !response.body) throw new Error(`The stream was refused with ${response.status}`);
			await readEvents(response.body, onEvent);
		} catch {
			if (ended.aborted) return;
			await new Promise((resolve) => setTimeout(resolve, retryMs));
		}
	}
}

async function readEvents(body: ReadableStream<Uint8Array>, onEvent: (event: string) => void): Promise<void> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = "";
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) if (line.startsWith("data: ")) onEvent(line.slice(6));
	}
}
