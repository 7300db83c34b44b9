import { anyTone, type Phrases } from "./phrases";

export const it: Phrases = {
	disclosure: (shop) =>
		`Stai chattando con un agente IA di ${shop}. Quello che scrivi viene conservato per poterti aiutare.`,
	question: "Vuoi parlare con una persona?",
	leads: anyTone({
		"no-answer": "Mi dispiace, non ho trovato una risposta e preferisco non tirare a indovinare.",
		"not-helped": "Mi dispiace di non averti potuto aiutare.",
		repeats: "Mi dispiace, a quanto pare non trovo la risposta che ti serve.",
		angry: "Mi dispiace per il disagio.",
		sensitive: "Grazie per avermelo detto. Di questo dovrebbe occuparsi il nostro team.",
		account: "Da qui non posso vedere il tuo ordine o il tuo account, ma il nostro team sì.",
	}),
	buttons: {
		"accept-offer": "Sì, mettimi in contatto con una persona",
		"decline-offer": "No, grazie",
		"keep-chatting": "Preferisco continuare qui",
	},
	emailQuestion: "Lo inoltro volentieri. A quale indirizzo e-mail può scriverti il nostro team?",
	emailReminder:
		"Per metterti in contatto mi serve un indirizzo e-mail a cui il nostro team possa scriverti. Puoi anche continuare a chattare con me.",
	enoughForAddress: (email) =>
		`Oggi non posso inoltrare altro a ${email}. Se il nostro team ti ha scritto lì, rispondi a quell'e-mail. Qui continuo ad aiutarti volentieri.`,
	enoughForToday:
		"Oggi non posso inoltrare altro al nostro team. Ha ricevuto quello che hai inviato e ti risponderà. Qui continuo ad aiutarti volentieri.",
	afterDecline: "Nessun problema. In cos'altro posso aiutarti?",
	askWhat: "Va bene. In cosa posso aiutarti?",
	afterKeepChatting: "Nessun problema, continuiamo qui. In cos'altro posso aiutarti?",
	afterFirstRejection: "Grazie per avermelo detto. Dimmi qualcosa in più o chiedi con altre parole, e cerco di nuovo.",
	couldNotAnswer:
		"Non ho trovato una risposta. Puoi chiedere con altre parole, e dal menu puoi sempre parlare con una persona.",
	couldNotHelp:
		"In chat non posso aiutarti con questo, ma il nostro team sì. Dal menu puoi sempre parlare con una persona.",
	couldNotAnswerAlone: "Non ho trovato una risposta. Puoi chiedere con altre parole.",
	joined: (teammate) => `${teammate} si è unito alla conversazione.`,
	handedBack: (agentName) => `Stai di nuovo chattando con ${agentName}, il nostro agente IA.`,
	closed: "Questa conversazione è stata chiusa. Scrivici quando vuoi.",
	followUp: (email) => `Una persona del team ti risponderà per e-mail a ${email}.`,
	followUpToAccount: "Una persona del team ti risponderà all'indirizzo e-mail del tuo account.",
	weAreBack: (moment) => `Torniamo ${moment}.`,
	chattingWith: (teammate) => `Stai chattando con ${teammate ?? "il nostro team"}`,
	sent: "Inviato al team",
	sentReplyTo: (email) => `Inviato al team · risposta a ${email}`,
	sentReplyByEmail: "Inviato al team · risposta per e-mail",
	sentBack: (moment) => `Inviato al team · torniamo ${moment}`,
	sentUntil: () => "Inviato al team",
	ended: "Questa conversazione è terminata",
	today: (time) => `oggi alle ${time}`,
	tomorrow: (time) => `domani alle ${time}`,
	onDay: (day, time) => `${day} alle ${time}`,
};
