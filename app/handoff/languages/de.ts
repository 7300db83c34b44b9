import { anyTone, type Phrases } from "./phrases";

export const de: Phrases = {
	disclosure: (shop) =>
		`Sie chatten mit einem KI-Assistenten von ${shop}. Was Sie schreiben, wird gespeichert, damit Ihnen geholfen werden kann.`,
	question: "Möchten Sie mit einem Menschen verbunden werden?",
	leads: anyTone({
		"no-answer": "Darauf habe ich leider keine Antwort gefunden, und raten möchte ich nicht.",
		"not-helped": "Es tut mir leid, dass ich dabei nicht helfen konnte.",
		repeats: "Es tut mir leid, ich finde offenbar nicht die Antwort, die Sie brauchen.",
		angry: "Es tut mir leid, dass das so ärgerlich war.",
		sensitive: "Danke für den Hinweis. Das sollte sich unser Team ansehen.",
		account: "In Bestellungen und Konten kann ich von hier aus nicht schauen, unser Team aber schon.",
	}),
	buttons: {
		"accept-offer": "Ja, mit einem Menschen verbinden",
		"decline-offer": "Nein, danke",
		"keep-chatting": "Ich chatte lieber hier weiter",
	},
	emailQuestion: "Das gebe ich gern weiter. Unter welcher E-Mail-Adresse erreicht Sie unser Team?",
	emailReminder:
		"Damit ich Sie verbinden kann, brauche ich eine E-Mail-Adresse, unter der unser Team Sie erreicht. Sie können auch hier weiterchatten.",
	enoughForAddress: (email) =>
		`Heute kann ich nichts mehr an ${email} weitergeben. Falls unser Team dorthin geschrieben hat, antworten Sie bitte auf diese E-Mail. Hier helfe ich gern weiter.`,
	enoughForToday:
		"Heute kann ich nichts mehr an unser Team weitergeben. Was Sie zuvor geschickt haben, ist dort, und es wird antworten. Hier helfe ich gern weiter.",
	afterDecline: "Kein Problem. Womit kann ich sonst helfen?",
	askWhat: "In Ordnung. Womit kann ich helfen?",
	afterKeepChatting: "Kein Problem, wir können hier weitermachen. Womit kann ich sonst helfen?",
	afterFirstRejection:
		"Danke für die Rückmeldung. Schreiben Sie etwas mehr oder fragen Sie mit anderen Worten, dann suche ich noch einmal.",
	couldNotAnswer:
		"Darauf habe ich keine Antwort gefunden. Fragen Sie gern mit anderen Worten; im Menü können Sie jederzeit mit einem Menschen sprechen.",
	couldNotHelp:
		"Dabei kann ich im Chat nicht helfen, unser Team aber schon. Im Menü können Sie jederzeit mit einem Menschen sprechen.",
	couldNotAnswerAlone: "Darauf habe ich keine Antwort gefunden. Fragen Sie gern mit anderen Worten.",
	joined: (teammate) => `${teammate} ist jetzt im Gespräch.`,
	handedBack: (agentName) => `Sie chatten wieder mit ${agentName}, unserem KI-Assistenten.`,
	closed: "Dieses Gespräch wurde beendet. Schreiben Sie jederzeit wieder.",
	followUp: (email) => `Jemand aus unserem Team meldet sich per E-Mail an ${email}.`,
	followUpToAccount: "Jemand aus unserem Team meldet sich an die E-Mail-Adresse Ihres Kontos.",
	weAreBack: (moment) => `Wir sind ${moment} wieder da.`,
	chattingWith: (teammate) => `Sie chatten mit ${teammate ?? "unserem Team"}`,
	sent: "An das Team gesendet",
	sentReplyTo: (email) => `An das Team gesendet · Antwort an ${email}`,
	sentReplyByEmail: "An das Team gesendet · Antwort per E-Mail",
	sentBack: (moment) => `An das Team gesendet · ${moment} wieder da`,
	sentUntil: () => "An das Team gesendet",
	ended: "Dieses Gespräch ist beendet",
	today: (time) => `heute um ${time}`,
	tomorrow: (time) => `morgen um ${time}`,
	onDay: (day, time) => `am ${day} um ${time}`,
};
