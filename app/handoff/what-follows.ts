import type { Reply } from "~/answers/agent";
import type { Settings } from "~/settings/settings";
import { customMessageAsText } from "./custom-message";
import { phrasesIn } from "./languages/languages";
import { decide } from "./policy";
import { keyOfQuestion } from "./repeats";
import { parseMemory } from "./state";
import { offerWords } from "./wording";

/** What becomes of a conversation's first message, and what the shopper reads besides the agent's reply. */
export type Following = { does: "say" | "offer" | "person" | "message"; words: string };

/** As the chat would go on; nothing is stored and nobody is asked. */
export function whatFollows(question: string, reply: Reply, { handoff, offerTone }: Settings): Following {
	const move = decide({
		state: { stage: "with-agent", memory: parseMemory({}) },
		reply,
		questionKey: keyOfQuestion(question),
		method: handoff.method,
		intent: null,
		signedIn: false,
	});
	switch (move.do) {
		case "offer":
			return { does: "offer", words: offerWords(offerTone, move.reason, { answered: move.say }) };
		case "want-person":
			return { does: "person", words: "" };
		case "show-message":
			return { does: "message", words: customMessageAsText(handoff.message) };
		case "ask-what":
			return { does: "say", words: phrasesIn("en").askWhat };
		default:
			return { does: "say", words: "" };
	}
}
