import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import type { Desk } from "~/settings/desks.server";
import { useLookAgain } from "./look-again";
import type { PopupResult } from "./popup-page.server";
import { send } from "./send";

type Reply = { ok: boolean; message?: string; field?: string; popup?: string };

const pollMs = 2000;

/**
 * Connects a desk by popup or key. The popup tells this page how it went; where the browser has cut the two apart, the
 * page finds out by asking the server.
 */
export function useConnecting(desk: Desk) {
	const shopify = useAppBridge();
	const { revalidate } = useRevalidator();
	const look = useLookAgain();
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<{ message: string; field?: string } | null>(null);
	const [waiting, setWaiting] = useState(false);
	const [lost, setLost] = useState(false);
	const [popup, setPopup] = useState<string | null>(null);
	const opened = useRef<Window | null>(null);
	const provenBefore = useRef(desk.provenAt);

	const reconnected = desk.state === "connected" && desk.provenAt !== provenBefore.current;
	useEffect(() => {
		if (!reconnected) return;
		provenBefore.current = desk.provenAt;
		setWaiting(false);
		shopify.toast.show(`${desk.label} is connected`);
	}, [reconnected, desk, shopify]);

	useEffect(() => {
		if (!waiting) return;
		const onMessage = (event: MessageEvent) => {
			if (event.origin !== window.location.origin || !isResult(event.data)) return;
			if (!event.data.ok) {
				setFailure({ message: event.data.message });
				setWaiting(false);
			}
			revalidate();
		};
		const poll = setInterval(() => {
			setLost(opened.current?.closed ?? false);
			void look();
		}, pollMs);
		window.addEventListener("message", onMessage);
		return () => {
			clearInterval(poll);
			window.removeEventListener("message", onMessage);
		};
	}, [waiting, look, revalidate]);

	const connect = async (way: "oauth" | "key", input: Record<string, string>) => {
		setFailure(null);
		setPopup(null);
		setLost(false);
		setBusy(true);
		// Opened within the click, or browsers block it; where it goes is known only after the server was asked.
		opened.current = way === "oauth" ? window.open("", "baton-connect", "popup,width=720,height=760") : null;
		const sent = await send<Reply>(`/app/settings/desks/${desk.destination}`, {
			do: way === "oauth" ? "start" : "key",
			input,
		});
		setBusy(false);
		const reply: Reply = sent.reached ? sent.reply : { ok: false, message: sent.message };
		if (!reply.ok) {
			opened.current?.close();
			setFailure({ message: reply.message ?? "That did not work. Try again.", field: reply.field });
		} else if (reply.popup) {
			if (opened.current) opened.current.location.href = reply.popup;
			else setPopup(reply.popup);
			setWaiting(true);
		} else revalidate();
	};

	return {
		busy,
		waiting,
		lost,
		popup,
		connect,
		problem: failure && !failure.field ? failure.message : null,
		fieldError: (field: string) => (failure?.field === field ? failure.message : undefined),
	};
}

/** Says that a desk is connected now; the form that connected it is gone by then. */
export function useToldConnected({ state, label }: Desk): void {
	const shopify = useAppBridge();
	const before = useRef(state);
	useEffect(() => {
		const wasOpen = before.current === "unconnected" || before.current === "broken";
		before.current = state;
		if (wasOpen && state === "connected") shopify.toast.show(`${label} is connected`);
	}, [state, label, shopify]);
}

const isResult = (data: unknown): data is PopupResult =>
	typeof data === "object" && data !== null && "type" in data && data.type === "baton:desk";
