import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";
import { actionOf, send } from "./send";

type Reply = { ok: boolean };

/**
 * Has a page's own action do one small thing (on, off, remove), and loads the page again. What goes wrong is said in the
 * admin's corner; the page stays as it is, where Remix's own submission would put an error in its place.
 */
export function useAct(path: string, route: string) {
	const shopify = useAppBridge();
	const { revalidate, state } = useRevalidator();
	const [stage, setStage] = useState<"idle" | "sending" | "looking">("idle");
	useEffect(() => {
		if (stage === "looking" && state === "idle") setStage("idle");
	}, [stage, state]);
	const act = async (fields: Record<string, string>): Promise<boolean> => {
		setStage("sending");
		const sent = await send<Reply>(actionOf(path, route), new URLSearchParams(fields));
		const done = sent.reached && sent.reply.ok;
		setStage(done ? "looking" : "idle");
		if (done) revalidate();
		else shopify.toast.show(sent.reached ? "That did not work. Try again." : sent.message, { isError: true });
		return done;
	};
	return { act, busy: stage !== "idle" };
}
