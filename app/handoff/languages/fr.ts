import { anyTone, type Phrases } from "./phrases";

export const fr: Phrases = {
	disclosure: (shop) =>
		`Vous discutez avec un agent IA de ${shop}. Ce que vous écrivez est conservé pour pouvoir vous aider.`,
	question: "Souhaitez-vous être mis en relation avec une personne ?",
	leads: anyTone({
		"no-answer": "Désolé, je n'ai pas trouvé de réponse à cela, et je préfère ne pas deviner.",
		"not-helped": "Désolé de ne pas avoir pu vous aider.",
		repeats: "Désolé, je ne trouve visiblement pas la réponse dont vous avez besoin.",
		angry: "Je suis désolé pour ce désagrément.",
		sensitive: "Merci de me l'avoir dit. C'est à notre équipe de s'en occuper.",
		account: "Je ne peux pas consulter votre commande ou votre compte d'ici, mais notre équipe le peut.",
	}),
	buttons: {
		"accept-offer": "Oui, me mettre en relation avec une personne",
		"decline-offer": "Non, merci",
		"keep-chatting": "Je préfère continuer ici",
	},
	emailQuestion: "Je transmets volontiers. À quelle adresse e-mail notre équipe peut-elle vous joindre ?",
	emailReminder:
		"Pour vous mettre en relation, il me faut une adresse e-mail où notre équipe peut vous joindre. Vous pouvez aussi continuer ici avec moi.",
	enoughForAddress: (email) =>
		`Je ne peux plus rien transmettre à ${email} aujourd'hui. Si notre équipe y a écrit, répondez à cet e-mail. Je continue volontiers à vous aider ici.`,
	enoughForToday:
		"Je ne peux plus rien transmettre à notre équipe aujourd'hui. Elle a reçu ce que vous avez envoyé et vous répondra. Je continue volontiers à vous aider ici.",
	afterDecline: "Pas de problème. Que puis-je faire d'autre pour vous ?",
	askWhat: "D'accord. Que puis-je faire pour vous ?",
	afterKeepChatting: "Pas de problème, continuons ici. Que puis-je faire d'autre pour vous ?",
	afterFirstRejection:
		"Merci de me l'avoir dit. Donnez-moi un peu plus de détails ou demandez autrement, et je chercherai à nouveau.",
	couldNotAnswer:
		"Je n'ai pas trouvé de réponse à cela. Vous pouvez demander autrement, et parler à une personne est toujours possible dans le menu.",
	couldNotHelp:
		"Je ne peux pas aider sur ce point ici, mais notre équipe le peut. Parler à une personne est toujours possible dans le menu.",
	couldNotAnswerAlone: "Je n'ai pas trouvé de réponse à cela. Vous pouvez demander autrement.",
	joined: (teammate) => `${teammate} a rejoint la conversation.`,
	handedBack: (agentName) => `Vous discutez à nouveau avec ${agentName}, notre agent IA.`,
	closed: "Cette conversation est close. Écrivez-nous à tout moment.",
	followUp: (email) => `Un membre de l'équipe vous répondra par e-mail à ${email}.`,
	followUpToAccount: "Un membre de l'équipe vous répondra à l'adresse e-mail de votre compte.",
	weAreBack: (moment) => `Nous sommes de retour ${moment}.`,
	chattingWith: (teammate) => `Vous discutez avec ${teammate ?? "notre équipe"}`,
	sent: "Transmis à l'équipe",
	sentReplyTo: (email) => `Transmis à l'équipe · réponse à ${email}`,
	sentReplyByEmail: "Transmis à l'équipe · réponse par e-mail",
	sentBack: (moment) => `Transmis à l'équipe · de retour ${moment}`,
	sentUntil: () => "Transmis à l'équipe",
	ended: "Cette conversation est terminée",
	today: (time) => `aujourd'hui à ${time}`,
	tomorrow: (time) => `demain à ${time}`,
	onDay: (day, time) => `le ${day} à ${time}`,
};
