import type { Phrases } from "./phrases";

export const en: Phrases = {
	disclosure: (shop) =>
		`You are chatting with an AI agent of ${shop}. What you write is kept so that you can be helped.`,
	question: "Would you like to connect with a person?",
	leads: {
		warm: {
			"no-answer": "I'm sorry, I couldn't find an answer to that, and I'd rather not guess.",
			"not-helped": "I'm sorry that I couldn't help with this.",
			repeats: "I'm sorry, I don't seem to be getting you the answer you need.",
			angry: "I'm sorry that this has been so frustrating.",
			sensitive: "Thank you for telling me. This is something our team should look at.",
			account: "I can't look into your order or account from here, but our team can.",
		},
		neutral: {
			"no-answer": "I couldn't find an answer to that.",
			"not-helped": "My answers did not help with this.",
			repeats: "I don't seem to have the answer that you need.",
			angry: "I'm sorry about the trouble.",
			sensitive: "This is something for our team.",
			account: "I can't look into orders or accounts, but our team can.",
		},
		formal: {
			"no-answer": "Unfortunately, I was unable to find an answer to your question.",
			"not-helped": "I regret that my answers were not helpful.",
			repeats: "It appears that I am unable to provide the answer that you need.",
			angry: "Please accept our apologies for the inconvenience.",
			sensitive: "Our team should attend to this matter.",
			account: "I am unable to access orders or accounts; our team is able to do so.",
		},
	},
	buttons: {
		"accept-offer": "Yes, connect me with a person",
		"decline-offer": "No, thanks",
		"keep-chatting": "I'd rather keep chatting here",
	},
	emailQuestion: "Happy to pass this on. Which e-mail address can our team reach you at?",
	emailReminder:
		"To connect you, I need an e-mail address that our team can reach you at. You can also keep chatting with me.",
	enoughForAddress: (email) =>
		`I can't pass anything more on to ${email} today. If our team has written there, please reply to that e-mail. I'm happy to go on helping here.`,
	enoughForToday:
		"I can't pass anything more on to our team today. What you sent before is with them, and they will reply. I'm happy to go on helping here.",
	afterDecline: "No problem. What else can I help you with?",
	askWhat: "All right. What can I help you with?",
	afterKeepChatting: "No problem, we can go on here. What else can I help you with?",
	afterFirstRejection: "Thanks for telling me. Tell me a little more, or ask in other words, and I'll look again.",
	couldNotAnswer:
		"I couldn't find an answer to that. You can ask in other words, and “Talk to a person” is always in the menu.",
	couldNotHelp: "I can't help with this in the chat, but our team can. “Talk to a person” is always in the menu.",
	couldNotAnswerAlone: "I couldn't find an answer to that. You can ask in other words.",
	joined: (teammate) => `${teammate} joined the conversation.`,
	handedBack: (agentName) => `You are chatting with ${agentName}, our AI agent, again.`,
	closed: "This conversation was closed. Write again any time.",
	followUp: (email) => `A teammate will follow up by e-mail at ${email}.`,
	followUpToAccount: "A teammate will follow up at the e-mail address of your account.",
	weAreBack: (moment) => `We are back ${moment}.`,
	chattingWith: (teammate) => `You are chatting with ${teammate ?? "our team"}`,
	sent: "Sent to the team",
	sentReplyTo: (email) => `Sent to the team · they reply to ${email}`,
	sentReplyByEmail: "Sent to the team · they reply by e-mail",
	sentBack: (moment) => `Sent to the team · back ${moment}`,
	sentUntil: (moment) => `Sent to the team · here ${moment.replace(" at ", " until ")}`,
	ended: "This conversation has ended",
	today: (time) => `today at ${time}`,
	tomorrow: (time) => `tomorrow at ${time}`,
	onDay: (day, time) => `on ${day} at ${time}`,
};
