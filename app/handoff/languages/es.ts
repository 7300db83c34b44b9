import { anyTone, type Phrases } from "./phrases";

export const es: Phrases = {
	disclosure: (shop) => `Estás hablando con un agente de IA de ${shop}. Lo que escribes se guarda para poder ayudarte.`,
	question: "¿Quieres hablar con una persona?",
	leads: anyTone({
		"no-answer": "Lo siento, no encontré una respuesta y prefiero no adivinar.",
		"not-helped": "Siento no haber podido ayudarte con esto.",
		repeats: "Lo siento, parece que no encuentro la respuesta que necesitas.",
		angry: "Siento mucho las molestias.",
		sensitive: "Gracias por decírmelo. Esto debería verlo nuestro equipo.",
		account: "Desde aquí no puedo ver tu pedido ni tu cuenta, pero nuestro equipo sí.",
	}),
	buttons: {
		"accept-offer": "Sí, ponme en contacto con una persona",
		"decline-offer": "No, gracias",
		"keep-chatting": "Prefiero seguir en el chat",
	},
	emailQuestion: "Con gusto lo paso. ¿En qué correo electrónico puede contactarte nuestro equipo?",
	emailReminder:
		"Para ponerte en contacto necesito un correo en el que nuestro equipo pueda escribirte. También puedes seguir chateando conmigo.",
	enoughForAddress: (email) =>
		`Hoy no puedo pasar nada más a ${email}. Si nuestro equipo ha escrito allí, responde a ese correo. Aquí sigo ayudándote con gusto.`,
	enoughForToday:
		"Hoy no puedo pasar nada más a nuestro equipo. Ya tienen lo que enviaste y te responderán. Aquí sigo ayudándote con gusto.",
	afterDecline: "No hay problema. ¿En qué más puedo ayudarte?",
	askWhat: "De acuerdo. ¿En qué puedo ayudarte?",
	afterKeepChatting: "No hay problema, seguimos aquí. ¿En qué más puedo ayudarte?",
	afterFirstRejection: "Gracias por decírmelo. Cuéntame un poco más o pregunta con otras palabras y vuelvo a buscar.",
	couldNotAnswer:
		"No encontré una respuesta. Puedes preguntar con otras palabras, y en el menú siempre puedes hablar con una persona.",
	couldNotHelp:
		"En el chat no puedo ayudarte con esto, pero nuestro equipo sí. En el menú siempre puedes hablar con una persona.",
	couldNotAnswerAlone: "No encontré una respuesta. Puedes preguntar con otras palabras.",
	joined: (teammate) => `${teammate} se ha unido a la conversación.`,
	handedBack: (agentName) => `Vuelves a hablar con ${agentName}, nuestro agente de IA.`,
	closed: "Esta conversación se ha cerrado. Escríbenos cuando quieras.",
	followUp: (email) => `Alguien del equipo te responderá por correo a ${email}.`,
	followUpToAccount: "Alguien del equipo te responderá al correo de tu cuenta.",
	weAreBack: (moment) => `Volvemos ${moment}.`,
	chattingWith: (teammate) => `Estás hablando con ${teammate ?? "nuestro equipo"}`,
	sent: "Enviado al equipo",
	sentReplyTo: (email) => `Enviado al equipo · responden a ${email}`,
	sentReplyByEmail: "Enviado al equipo · responden por correo",
	sentBack: (moment) => `Enviado al equipo · volvemos ${moment}`,
	sentUntil: () => "Enviado al equipo",
	ended: "Esta conversación ha terminado",
	today: (time) => `hoy a las ${time}`,
	tomorrow: (time) => `mañana a las ${time}`,
	onDay: (day, time) => `el ${day} a las ${time}`,
};
