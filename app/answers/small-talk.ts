import { isStopWord } from "~/knowledge/stop-words";
import { plain, wordsOf } from "~/knowledge/words";

export type SmallTalk = "greeting" | "thanks" | "bye" | "chat";
type Language = "en" | "es" | "fr" | "de" | "it" | "pt" | "nl";

const openings: Record<SmallTalk, Record<Language, RegExp>> = {
	bye: {
		en: /\b(bye|goodbye|bye bye|see (you|ya)|take care|good night|(have|enjoy) (a|the|your) (good|nice|great|lovely|wonderful)|have a good one|(thats|that is|that will be|that was) (all|it|everything)|nothing else|im (done|good|all set)|all set)\b/,
		es: /\b(adios|hasta (luego|pronto|manana|la proxima|otra)|chao|nos vemos|buenas noches|buen fin de semana|que (tenga|tengas|tengan|pase|pases) (un )?(muy )?(buen[oa]?|feliz|lindo|linda))\b/,
		fr: /\b(au revoir|a (bientot|plus( tard)?|la prochaine)|adieu|bon week ?end|bonne (journee|soiree|nuit|continuation|fin de))\b/,
		de: /\b(tschuss\w*|tschuess|tschau|auf wiedersehen|ciao|bis (bald|dann|spater|morgen)|(?<!^)schone[ns]? (tag|abend|wochenende|woche|feierabend)|^schonen (tag|abend) noch|^schones wochenende|einen schonen|gute nacht)\b/,
		it: /\b(arrivederci|addio|a presto|alla prossima|ci (vediamo|sentiamo)|buona (notte|giornata|serata)|buon (week ?end|fine settimana))\b/,
		pt: /\b(tchau|adeus|ate (logo|mais|breve|a? ?proxima|amanha)|boa noite|bom fim de semana|tenha (um|uma) (bom|boa|otim[oa]))\b/,
		nl: /\b(doei|daag|tot (ziens|later|morgen|de volgende keer|snel)|dag hoor|(fijne|prettige|goede) (dag|avond|nacht)|(fijn|prettig) weekend)\b/,
	},
	thanks: {
		en: /\b(thanks|thank (you|u)|thx|thnx|tysm|cheers|much appreciated|appreciate (it|that)|(very|so|really) helpful|been (a |an |such a )?(great|big|huge|real|massive|lovely|amazing|enormous) help|good to know|nice one)\b|^(ok |okay |oh |ah |well )?(perfect|awesome|great|brilliant|excellent|lovely|wonderful|super|ty|ta|got it|cool|nice|sweet|helpful|amazing)\b/,
		es: /\b(gracias|agradezco|agradecid[oa]|perfecto|genial|vale)\b/,
		fr: /\b(mercis?|remercie|parfait|super|daccord)\b/,
		de: /\b(danke\w*|(vielen|lieben|besten|herzlichen|tausend|schonen|recht) dank|dankeschon|perfekt|alles klar|(sehr|viel) geholfen)\b/,
		it: /\b(grazie|ringrazio|perfetto|ottimo)\b/,
		pt: /\b(obrigad\w+|agradeco|agradecid[oa]|grat[oa]|valeu|perfeito)\b/,
		nl: /\b(dank (je|u|jullie)( wel)?|(hartelijk|heel erg|veel) dank|bedankt|dankjewel|dankuwel)\b/,
	},
	greeting: {
		en: /^(hi|hii+|hello|hey+|heya|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day)|morning|hello there|hi there|nice to meet you|whats up|sup)\b/,
		es: /^(hola( que tal)?|(muy )?buenas|buenos dias|buenas tardes|que tal|saludos)\b/,
		fr: /^((re)?bonjour|salut|bonsoir|coucou)\b/,
		de: /^(hallo\w*|((einen )?schonen )?guten (tag|morgen|abend)|moin|servus|gru(ss|ß) (gott|dich|euch)|gru(ss|ß)i|gruezi|huhu)\b/,
		it: /^(ciao|buon(giorno|asera|di)|buon (giorno|pomeriggio)|salve)\b/,
		pt: /^(ola|oi|alo|e ai|bom dia|boa (tarde|noite))\b/,
		nl: /^(hallo|hoi|dag|goe(de|ie)(morgen|middag|navond|ndag))\b/,
	},
	chat: {
		en: /\b(how (are|r) (you|u|things)|hows it going|how(s| is| was) (your|the) (day|morning|afternoon|evening|week|weekend)|hows life|how do you do|who are you|(are|r) (you|u) (a |an )?(bot|robot|ai|human|real|machine)|what(s| is) your name|(you|u)( are|re| r) (so |very |really )?(funny|nice|cute|smart|sweet|great|awesome|amazing|clever|kind)|(ha){2,}\w*|lol|lmao|nice to meet you|tell me a joke|i love you|sorry)\b/,
		es: /\b(como estas|que tal( estas)?$|que tal estas|quien eres|jaja\w*)\b/,
		fr: /\b(ca va|comment (allez vous|vas tu)|qui es tu)\b/,
		de: /\b(wie gehts?|wie geht es|wer bist du|haha)\b/,
		it: /\b(come (stai|va)|chi sei)\b/,
		pt: /\b(tudo bem|como vai|quem e voce)\b/,
		nl: /\b(hoe gaat het|wie ben je)\b/,
	},
};

/** What it says back, by language, in the same form of address as handoff/languages. Never anything of the shop's knowledge. */
const replies: Record<SmallTalk, Record<Language, string>> = {
	greeting: {
		en: "Hello, what can I help you with?",
		es: "Hola, ¿en qué puedo ayudarte?",
		fr: "Bonjour, que puis-je faire pour vous ?",
		de: "Hallo, wie kann ich Ihnen helfen?",
		it: "Ciao, come posso aiutarti?",
		pt: "Olá, como posso ajudar?",
		nl: "Hallo, waarmee kan ik je helpen?",
	},
	thanks: {
		en: "You're welcome. Is there anything else?",
		es: "De nada. ¿Algo más?",
		fr: "Avec plaisir. Autre chose ?",
		de: "Gern geschehen. Gibt es noch etwas?",
		it: "Prego. Altro?",
		pt: "De nada. Mais alguma coisa?",
		nl: "Graag gedaan. Nog iets anders?",
	},
	bye: {
		en: "Goodbye, and thanks for stopping by.",
		es: "Hasta pronto y gracias por tu visita.",
		fr: "Au revoir et merci de votre visite.",
		de: "Auf Wiedersehen und danke für den Besuch.",
		it: "Arrivederci e grazie della visita.",
		pt: "Até logo e obrigado pela visita.",
		nl: "Tot ziens en bedankt voor je bezoek.",
	},
	chat: {
		en: "I'm the shop's AI assistant, glad to chat. Ask me anything about the shop.",
		es: "Soy el asistente de IA de la tienda. Pregúntame lo que quieras sobre ella.",
		fr: "Je suis l'assistant IA de la boutique. Posez-moi vos questions à son sujet.",
		de: "Ich bin der KI-Assistent des Shops. Fragen Sie mich gern alles rund um den Shop.",
		it: "Sono l'assistente IA del negozio. Chiedimi pure quello che vuoi sul negozio.",
		pt: "Sou o assistente de IA da loja. Pergunte-me o que quiser sobre ela.",
		nl: "Ik ben de AI-assistent van de winkel. Vraag me gerust alles over de winkel.",
	},
};

const interrogative =
	/\b(how|what|whats|when|where|which|who|why|can|could|do|does|is|are|will|would|should|need|want|looking|help|order|return|refund|ship|price|cost|size|wie|(?<!\b(?:that|this|it|there) )was|wann|wo|kann|como|cuando|donde|puedo|comment|quand|ou|puis|come|quando|dove|posso|onde|hoe|wat|wanneer|waar)\b/;

/** Friendly words with no question in them: which, and what to say back; null when there is more to it. */
export function smallTalkOf(text: string): { kind: SmallTalk; reply: string } | null {
	const flat = plain(text)
		.replace(/[^\p{L}\p{N}\s]+/gu, " ")
		.replace(/\s+/g, " ")
		.trim();
	const found = recognise(flat);
	if (!found && flat === "") return /\p{Emoji_Presentation}|[:;]-?[)D(]/u.test(text) ? reply("chat", "en") : null;
	if (!found) return null;
	const rest = flat.replace(openings[found.kind][found.language], " ").replace(everyOpening, " ");
	const left = wordsOf(rest);
	const topical = left.filter((word) => !isStopWord(word)).length;
	const asksMore =
		found.kind === "chat"
			? left.length > 5 || topical > 2
			: left.length > 8 || topical > 3 || interrogative.test(rest) || text.includes("?");
	return asksMore ? null : reply(found.kind, found.language);
}

const languages: Language[] = ["en", "es", "fr", "de", "it", "pt", "nl"];
const everyOpening = new RegExp(
	Object.values(openings)
		.flatMap((byLanguage) => Object.values(byLanguage))
		.map((pattern) => pattern.source)
		.join("|"),
	"g",
);

function recognise(flat: string): { kind: SmallTalk; language: Language } | null {
	for (const kind of ["bye", "chat", "thanks", "greeting"] as const)
		for (const language of languages) if (openings[kind][language].test(flat)) return { kind, language };
	return null;
}

const reply = (kind: SmallTalk, language: Language) => ({ kind, reply: replies[kind][language] });
