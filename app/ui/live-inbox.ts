import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

const retryMs = 2000;
const gatherMs = 120;

/**
 * Keeps the page's data as fresh as the shop's Inbox: loads again whenever the server says so. Read with `fetch`, to
 * which App Bridge adds the session token. Returns false while the connection is lost.
 */
export function useLiveInbox(): boolean {
	const { revalidate } = useRevalidator();
	const look = useRef(revalidate);
	look.current = revalidate;
	const [live, setLive] = useState(true);
	useEffect(() => {
		const ended = new AbortController();
		let gathering: ReturnType<typeof setTimeout> | undefined;
		const onEvent = () => {
			clearTimeout(gathering);
			gathering = setTimeout(() => look.current(), gatherMs);
		};
		void listen("/app/inbox/live", ended.signal, onEvent, setLive);
		return () => {
			ended.abort();
			clearTimeout(gathering);
		};
	}, []);
	return live;
}

async function listen(path: string, ended: AbortSignal, onEvent: () => void, onLive: (live: boolean) => void) {
	while (!ended.aborted) {
		try {
			const response = await fetch(path, { signal: ended, headers: { Accept: "text/event-stream" } });
			if (!response.ok || !response.body) throw new Error(`The stream was refused with ${response.status}`);
			onLive(true);
			await readEvents(response.body, onEvent);
		} catch {
			if (ended.aborted) return;
			onLive(false);
			await new Promise((resolve) => setTimeout(resolve, retryMs));
		}
	}
}

async function readEvents(body: ReadableStream<Uint8Array>, onEvent: () => void): Promise<void> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		if (decoder.decode(value, { stream: true }).includes("data:")) onEvent();
	}
}
