import { plain } from "~/knowledge/words";
import type { Signals } from "./agent";
import { attackOf } from "./attacks";
import { asksForPerson } from "./person-requests";
import { sensitiveTopic, soundsAngry } from "./sensitive-topics";

const yes =
	/^(yes|yeah|yep|yup|ya|sure|ok|okay|please|yes please|please do|sure thing|of course|absolutely|go ahead|sounds good|do it|why not|si|si por favor|claro|oui|oui merci|ja|ja bitte|ja gerne|gerne|ja graag|graag|sim|sim por favor|va bene|certo)$/;
const no =
	/^(no|nope|nah|no thanks|no thank you|not now|not really|never mind|nevermind|no need|dont|no gracias|non|non merci|nein|nein danke|nee|nee bedankt|nao|nao obrigado|nao obrigada|no grazie)$/;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}/u;

/** What a message is besides a question. */
export function signalsOf(text: string): Signals {
	const bare = plain(text)
		.replace(/[^\p{L}\p{N}\s]+/gu, " ")
		.replace(/\s+/g, " ")
		.trim();
	return {
		wantsPerson: asksForPerson(text),
		angry: soundsAngry(text),
		sensitive: sensitiveTopic(text) !== null,
		attack: attackOf(text) !== null,
		yes: yes.test(bare),
		no: no.test(bare),
		email: text.match(email)?.[0].toLowerCase() ?? null,
	};
}
