import { plain } from "~/knowledge/words";
import type { Signals } from "./agent";
import { attackOf } from "./attacks";
import { asksForPerson } from "./person-requests";
import { sensitiveTopic, soundsAngry } from "./sensitive-topics";

const courtesy =
	"( (yes|please|thanks|thank you|go ahead|thing|bitte|gern|gerne|danke|merci|sil (vous|te) plait|svp|je veux bien|por favor|gracias|claro|que si|grazie|per favore|obrigad[oa]|graag|hoor|alsjeblieft|alstublieft|bedankt|dank (u|je)( wel)?|das ware (nett|super|toll|gut)|passt schon|ca ira|necesito nada|notig|pas besoin))*";
const yes = new RegExp(
	`^(yes|yeah|yep|yup|ya|sure|ok|okay|oke|please|please do|of course|absolutely|go ahead|sounds good|do it|why not|ja|jawohl|jep|klar|na klar|naturlich|sicher|auf jeden fall|gerne?|oui|daccord|bien sur|volontiers|avec plaisir|si|claro|vale|de acuerdo|por supuesto|va bene|certo|certamente|volentieri|daccordo|sim|pode ser|com certeza|ta bom|graag|prima|zeker|natuurlijk|is goed)${courtesy}$`,
);
const no = new RegExp(
	`^(no|nope|nah|not now|not really|never mind|nevermind|no need|dont|nein|ne|nicht notig|lieber nicht|jetzt nicht|non|pas besoin|pas maintenant|(ce )?nest pas la peine|ahora no|no hace falta|mejor no|no es necesario|non serve|non ora|non importa|lasc(i|ia) stare|nao|agora nao|nao precisa|deixa pra la|nee|niet nodig|hoeft niet|niet nu|laat maar)${courtesy}$`,
);
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
