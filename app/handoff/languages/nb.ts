import { anyTone, type Phrases } from "./phrases";

export const nb: Phrases = {
	disclosure: (shop) => `Du chatter med en KI-agent hos ${shop}. Det du skriver lagres, slik at du kan få hjelp.`,
	question: "Vil du snakke med et menneske?",
	leads: anyTone({
		"no-answer": "Beklager, jeg fant ikke noe svar på det, og jeg vil ikke gjette.",
		"not-helped": "Beklager at jeg ikke kunne hjelpe med dette.",
		repeats: "Beklager, jeg finner visst ikke svaret du trenger.",
		angry: "Beklager at dette har vært så frustrerende.",
		sensitive: "Takk for at du sier fra. Dette bør teamet vårt se på.",
		account: "Jeg kan ikke se ordren eller kontoen din herfra, men teamet vårt kan.",
	}),
	buttons: {
		"accept-offer": "Ja, la meg snakke med et menneske",
		"decline-offer": "Nei takk",
		"keep-chatting": "Jeg vil heller fortsette her",
	},
	emailQuestion: "Det sender jeg gjerne videre. Hvilken e-postadresse kan teamet vårt nå deg på?",
	emailReminder:
		"For å sende deg videre trenger jeg en e-postadresse som teamet vårt kan nå deg på. Du kan også fortsette å chatte med meg.",
	enoughForAddress: (email) =>
		`Jeg kan ikke sende mer videre til ${email} i dag. Har teamet vårt skrevet dit, så svar på den e-posten. Jeg hjelper gjerne videre her.`,
	enoughForToday:
		"Jeg kan ikke sende mer videre til teamet vårt i dag. De har det du sendte før, og de svarer. Jeg hjelper gjerne videre her.",
	afterDecline: "Den er grei. Hva mer kan jeg hjelpe med?",
	askWhat: "Greit. Hva kan jeg hjelpe med?",
	afterKeepChatting: "Den er grei, vi fortsetter her. Hva mer kan jeg hjelpe med?",
	afterFirstRejection: "Takk for at du sier fra. Fortell litt mer, eller spør med andre ord, så leter jeg igjen.",
	couldNotAnswer:
		"Jeg fant ikke noe svar på det. Du kan spørre med andre ord, og i menyen kan du alltid snakke med et menneske.",
	couldNotHelp:
		"Dette kan jeg ikke hjelpe med i chatten, men teamet vårt kan. I menyen kan du alltid snakke med et menneske.",
	couldNotAnswerAlone: "Jeg fant ikke noe svar på det. Du kan spørre med andre ord.",
	joined: (teammate) => `${teammate} er med i samtalen.`,
	handedBack: (agentName) => `Du chatter igjen med ${agentName}, KI-agenten vår.`,
	closed: "Denne samtalen er avsluttet. Skriv gjerne igjen.",
	followUp: (email) => `En i teamet svarer på e-post til ${email}.`,
	followUpToAccount: "En i teamet svarer til e-postadressen på kontoen din.",
	weAreBack: (moment) => `Vi er tilbake ${moment}.`,
	chattingWith: (teammate) => `Du chatter med ${teammate ?? "teamet vårt"}`,
	sent: "Sendt til teamet",
	sentReplyTo: (email) => `Sendt til teamet · svar til ${email}`,
	sentReplyByEmail: "Sendt til teamet · svar på e-post",
	sentBack: (moment) => `Sendt til teamet · tilbake ${moment}`,
	sentUntil: () => "Sendt til teamet",
	ended: "Denne samtalen er avsluttet",
	today: (time) => `i dag kl. ${time}`,
	tomorrow: (time) => `i morgen kl. ${time}`,
	onDay: (day, time) => `${day} kl. ${time}`,
};
