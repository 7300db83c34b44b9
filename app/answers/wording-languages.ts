/** What the agent says that is not from the shop's knowledge, in one language. It promises nothing. */
export type AgentPhrases = {
	refusal: string;
	signInFirst: string;
	signIn: string;
	/** Of a message that asks several things, what has no answer; a person is offered below it. */
	notFound: (quoted: string) => string;
	/** One question back. Each choice can be clicked below it, or said in any words. */
	whichOne: (names: string) => string;
	whichPage: (quoted: string) => string;
	and: string;
	or: string;
	quoted: (words: string) => string;
};

const en: AgentPhrases = {
	refusal:
		"I can't help with that. I answer questions about the shop, its products and its policies, so feel free to ask me about those.",
	signInFirst:
		"That depends on your own order or account, which I can only talk about once you have signed in. Please sign in to your account and ask me again, or ask for a person and I will pass you on.",
	signIn: "Sign in",
	notFound: (quoted) => `I couldn't find an answer to ${quoted}, and I'd rather not guess.`,
	whichOne: (names) => `Which one do you mean: ${names}?`,
	whichPage: (quoted) => `That depends. Which of these is it about: ${quoted}?`,
	and: "and",
	or: "or",
	quoted: (words) => `“${words}”`,
};

const de: AgentPhrases = {
	refusal:
		"Dabei kann ich nicht helfen. Ich beantworte Fragen zum Shop, zu seinen Produkten und Bedingungen; fragen Sie mich gern danach.",
	signInFirst:
		"Das hängt von Ihrer eigenen Bestellung oder Ihrem Konto ab, und darüber kann ich erst sprechen, wenn Sie angemeldet sind. Bitte melden Sie sich an und fragen Sie noch einmal, oder bitten Sie um einen Menschen.",
	signIn: "Anmelden",
	notFound: (quoted) => `Auf ${quoted} habe ich keine Antwort gefunden, und raten möchte ich nicht.`,
	whichOne: (names) => `Welches meinen Sie: ${names}?`,
	whichPage: (quoted) => `Das kommt darauf an. Worum geht es: ${quoted}?`,
	and: "und",
	or: "oder",
	quoted: (words) => `„${words}“`,
};

const fr: AgentPhrases = {
	refusal:
		"Je ne peux pas vous aider sur ce point. Je réponds aux questions sur la boutique, ses produits et ses conditions.",
	signInFirst:
		"Cela dépend de votre commande ou de votre compte, dont je ne peux parler qu'une fois que vous êtes connecté. Connectez-vous et demandez-moi à nouveau, ou demandez à parler à une personne.",
	signIn: "Se connecter",
	notFound: (quoted) => `Je n'ai pas trouvé de réponse à ${quoted}, et je préfère ne pas deviner.`,
	whichOne: (names) => `Lequel voulez-vous dire : ${names} ?`,
	whichPage: (quoted) => `Cela dépend. De quoi s'agit-il : ${quoted} ?`,
	and: "et",
	or: "ou",
	quoted: (words) => `« ${words} »`,
};

const es: AgentPhrases = {
	refusal: "No puedo ayudarte con eso. Respondo preguntas sobre la tienda, sus productos y sus condiciones.",
	signInFirst:
		"Eso depende de tu pedido o de tu cuenta, y solo puedo hablar de ello cuando hayas iniciado sesión. Inicia sesión y pregúntame de nuevo, o pide hablar con una persona.",
	signIn: "Iniciar sesión",
	notFound: (quoted) => `No encontré una respuesta a ${quoted}, y prefiero no adivinar.`,
	whichOne: (names) => `¿A cuál te refieres: ${names}?`,
	whichPage: (quoted) => `Depende. ¿De qué se trata: ${quoted}?`,
	and: "y",
	or: "o",
	quoted: (words) => `«${words}»`,
};

const it: AgentPhrases = {
	refusal: "Con questo non posso aiutarti. Rispondo a domande sul negozio, sui suoi prodotti e sulle sue condizioni.",
	signInFirst:
		"Dipende dal tuo ordine o dal tuo account, di cui posso parlare solo dopo l'accesso. Accedi e chiedimelo di nuovo, oppure chiedi di parlare con una persona.",
	signIn: "Accedi",
	notFound: (quoted) => `Non ho trovato una risposta a ${quoted}, e preferisco non tirare a indovinare.`,
	whichOne: (names) => `Quale intendi: ${names}?`,
	whichPage: (quoted) => `Dipende. Di cosa si tratta: ${quoted}?`,
	and: "e",
	or: "o",
	quoted: (words) => `«${words}»`,
};

const pt: AgentPhrases = {
	refusal: "Não posso ajudar com isso. Respondo a perguntas sobre a loja, os seus produtos e as suas condições.",
	signInFirst:
		"Isso depende do seu pedido ou da sua conta, de que só posso falar depois de iniciar sessão. Inicie sessão e pergunte de novo, ou peça para falar com uma pessoa.",
	signIn: "Iniciar sessão",
	notFound: (quoted) => `Não encontrei uma resposta para ${quoted}, e prefiro não adivinhar.`,
	whichOne: (names) => `A qual se refere: ${names}?`,
	whichPage: (quoted) => `Depende. De que se trata: ${quoted}?`,
	and: "e",
	or: "ou",
	quoted: (words) => `“${words}”`,
};

const nl: AgentPhrases = {
	refusal: "Daar kan ik niet mee helpen. Ik beantwoord vragen over de winkel, de producten en de voorwaarden.",
	signInFirst:
		"Dat hangt af van je eigen bestelling of account, en daar kan ik pas over praten als je bent ingelogd. Log in en vraag het opnieuw, of vraag om een medewerker.",
	signIn: "Inloggen",
	notFound: (quoted) => `Op ${quoted} heb ik geen antwoord gevonden, en ik gok liever niet.`,
	whichOne: (names) => `Welke bedoel je: ${names}?`,
	whichPage: (quoted) => `Dat hangt ervan af. Waar gaat het over: ${quoted}?`,
	and: "en",
	or: "of",
	quoted: (words) => `“${words}”`,
};

const nb: AgentPhrases = {
	refusal: "Det kan jeg ikke hjelpe med. Jeg svarer på spørsmål om butikken, produktene og vilkårene.",
	signInFirst:
		"Det avhenger av din egen ordre eller konto, og det kan jeg først snakke om når du er logget inn. Logg inn og spør igjen, eller be om et menneske.",
	signIn: "Logg inn",
	notFound: (quoted) => `Jeg fant ikke noe svar på ${quoted}, og jeg vil ikke gjette.`,
	whichOne: (names) => `Hvilken mener du: ${names}?`,
	whichPage: (quoted) => `Det kommer an på. Hva gjelder det: ${quoted}?`,
	and: "og",
	or: "eller",
	quoted: (words) => `«${words}»`,
};

const languages: Partial<Record<string, AgentPhrases>> = { en, de, es, fr, it, nb, nl, no: nb, pt };

/** By the storefront's language ("de", "pt-BR"); English where there is none of it. */
export const agentPhrasesIn = (locale: string): AgentPhrases => languages[locale.slice(0, 2).toLowerCase()] ?? en;
