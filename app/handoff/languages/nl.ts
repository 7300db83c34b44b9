import { anyTone, type Phrases } from "./phrases";

export const nl: Phrases = {
	disclosure: (shop) =>
		`Je chat met een AI-assistent van ${shop}. Wat je schrijft wordt bewaard zodat je geholpen kunt worden.`,
	question: "Wil je met een medewerker praten?",
	leads: anyTone({
		"no-answer": "Sorry, daar heb ik geen antwoord op gevonden, en ik gok liever niet.",
		"not-helped": "Het spijt me dat ik hier niet mee kon helpen.",
		repeats: "Sorry, ik vind blijkbaar niet het antwoord dat je nodig hebt.",
		angry: "Het spijt me dat dit zo vervelend is.",
		sensitive: "Bedankt dat je het zegt. Hier moet ons team naar kijken.",
		account: "Je bestelling of account kan ik hier niet inzien, maar ons team wel.",
	}),
	buttons: {
		"accept-offer": "Ja, verbind me met een medewerker",
		"decline-offer": "Nee, bedankt",
		"keep-chatting": "Ik chat liever hier verder",
	},
	emailQuestion: "Ik geef het graag door. Op welk e-mailadres kan ons team je bereiken?",
	emailReminder:
		"Om je te verbinden heb ik een e-mailadres nodig waarop ons team je kan bereiken. Je kunt ook met mij verder chatten.",
	enoughForAddress: (email) =>
		`Vandaag kan ik niets meer doorgeven aan ${email}. Heeft ons team daarheen geschreven, beantwoord dan die e-mail. Hier help ik je graag verder.`,
	enoughForToday:
		"Vandaag kan ik niets meer doorgeven aan ons team. Wat je eerder stuurde is bij hen, en ze antwoorden. Hier help ik je graag verder.",
	afterDecline: "Geen probleem. Waarmee kan ik nog meer helpen?",
	askWhat: "Prima. Waarmee kan ik helpen?",
	afterKeepChatting: "Geen probleem, we gaan hier verder. Waarmee kan ik nog meer helpen?",
	afterFirstRejection: "Bedankt dat je het zegt. Vertel iets meer of vraag het anders, dan zoek ik opnieuw.",
	couldNotAnswer:
		"Daar heb ik geen antwoord op gevonden. Je kunt het anders vragen, en via het menu kun je altijd met een medewerker praten.",
	couldNotHelp:
		"Hier kan ik in de chat niet mee helpen, maar ons team wel. Via het menu kun je altijd met een medewerker praten.",
	couldNotAnswerAlone: "Daar heb ik geen antwoord op gevonden. Je kunt het anders vragen.",
	joined: (teammate) => `${teammate} doet nu mee in het gesprek.`,
	handedBack: (agentName) => `Je chat weer met ${agentName}, onze AI-assistent.`,
	closed: "Dit gesprek is gesloten. Schrijf gerust opnieuw.",
	followUp: (email) => `Iemand van ons team antwoordt per e-mail op ${email}.`,
	followUpToAccount: "Iemand van ons team antwoordt op het e-mailadres van je account.",
	weAreBack: (moment) => `We zijn ${moment} terug.`,
	chattingWith: (teammate) => `Je chat met ${teammate ?? "ons team"}`,
	sent: "Verstuurd naar het team",
	sentReplyTo: (email) => `Verstuurd naar het team · antwoord op ${email}`,
	sentReplyByEmail: "Verstuurd naar het team · antwoord per e-mail",
	sentBack: (moment) => `Verstuurd naar het team · ${moment} terug`,
	sentUntil: () => "Verstuurd naar het team",
	ended: "Dit gesprek is afgelopen",
	today: (time) => `vandaag om ${time}`,
	tomorrow: (time) => `morgen om ${time}`,
	onDay: (day, time) => `op ${day} om ${time}`,
};
