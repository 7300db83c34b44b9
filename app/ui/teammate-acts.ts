import { useRef, useState } from "react";
import { useLookAgain } from "./look-again";
import { send } from "./send";

const typingEveryMs = 3_000;

type Act = { do: "join" | "hand-back" | "close" } | { do: "reply" | "note"; text: string };

/**
 * What a teammate does in one conversation. A text that was not taken keeps its id, so that sending it again after a
 * lost reply is the same message.
 */
export function useTeammateActs(conversationId: string) {
	const look = useLookAgain();
	const [doing, setDoing] = useState<Act["do"] | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const toldTypingAtMs = useRef(0);
	const door = `/app/inbox/${conversationId}/act`;
	const unsent = useRef<{ text: string; id: string } | null>(null);

	const act = async (asked: Act): Promise<boolean> => {
		setDoing(asked.do);
		setProblem(null);
		if ("text" in asked && unsent.current?.text !== asked.text)
			unsent.current = { text: asked.text, id: crypto.randomUUID() };
		const body = "text" in asked ? { ...asked, clientMessageId: unsent.current?.id } : asked;
		const sent = await send<{ ok: boolean; message?: string }>(door, body);
		setDoing(null);
		if (sent.reached && sent.reply.ok) {
			unsent.current = null;
			// What was being typed has been said: the next word is told at once.
			toldTypingAtMs.current = 0;
		} else setProblem(sent.reached ? (sent.reply.message ?? "That did not work. Try again.") : sent.message);
		void look();
		return sent.reached && sent.reply.ok;
	};

	/** Tells the shopper that a reply is being typed. A sign that is lost costs nothing: the next one follows. */
	const tellTyping = () => {
		if (Date.now() - toldTypingAtMs.current < typingEveryMs) return;
		toldTypingAtMs.current = Date.now();
		void send(door, { do: "typing" });
	};

	return { act, tellTyping, doing, problem };
}

export type TeammateActs = ReturnType<typeof useTeammateActs>;
