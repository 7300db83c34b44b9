import { anyTone, type Phrases } from "./phrases";

/** Reads well in Brazil and in Portugal. */
export const pt: Phrases = {
	disclosure: (shop) =>
		`Está a conversar com um agente de IA da loja ${shop}. O que escreve é guardado para que possamos ajudar.`,
	question: "Gostaria de falar com uma pessoa?",
	leads: anyTone({
		"no-answer": "Lamento, não encontrei uma resposta e prefiro não adivinhar.",
		"not-helped": "Lamento não ter conseguido ajudar com isto.",
		repeats: "Lamento, parece que não encontro a resposta de que precisa.",
		angry: "Lamento o transtorno.",
		sensitive: "Obrigado por me dizer. O nosso atendimento deve ver isto.",
		account: "Daqui não consigo ver o seu pedido nem a sua conta, mas o nosso atendimento consegue.",
	}),
	buttons: {
		"accept-offer": "Sim, quero falar com uma pessoa",
		"decline-offer": "Não, obrigado",
		"keep-chatting": "Prefiro continuar no chat",
	},
	emailQuestion: "Passo com todo o gosto. Em que e-mail pode o nosso atendimento responder?",
	emailReminder:
		"Para passar a conversa, preciso de um e-mail em que o nosso atendimento possa responder. Também pode continuar no chat comigo.",
	enoughForAddress: (email) =>
		`Hoje não posso enviar mais nada para ${email}. Se o nosso atendimento escreveu para lá, responda a esse e-mail. Continuo a ajudar aqui com todo o gosto.`,
	enoughForToday:
		"Hoje não posso passar mais nada ao nosso atendimento. Já recebeu o que enviou e vai responder. Continuo a ajudar aqui com todo o gosto.",
	afterDecline: "Sem problema. Em que mais posso ajudar?",
	askWhat: "Está bem. Em que posso ajudar?",
	afterKeepChatting: "Sem problema, continuamos aqui. Em que mais posso ajudar?",
	afterFirstRejection: "Obrigado por me dizer. Conte um pouco mais ou pergunte com outras palavras, e procuro de novo.",
	couldNotAnswer:
		"Não encontrei uma resposta. Pode perguntar com outras palavras, e no menu pode sempre falar com uma pessoa.",
	couldNotHelp:
		"No chat não consigo ajudar com isto, mas o nosso atendimento consegue. No menu pode sempre falar com uma pessoa.",
	couldNotAnswerAlone: "Não encontrei uma resposta. Pode perguntar com outras palavras.",
	joined: (teammate) => `${teammate} entrou na conversa.`,
	handedBack: (agentName) => `A conversa voltou para ${agentName}, o nosso agente de IA.`,
	closed: "Esta conversa foi encerrada. Escreva quando quiser.",
	followUp: (email) => `Alguém do atendimento responderá por e-mail para ${email}.`,
	followUpToAccount: "Alguém do atendimento responderá para o e-mail da sua conta.",
	weAreBack: (moment) => `Voltamos ${moment}.`,
	chattingWith: (teammate) => `Conversa com ${teammate ?? "o nosso atendimento"}`,
	sent: "Enviado ao atendimento",
	sentReplyTo: (email) => `Enviado ao atendimento · resposta para ${email}`,
	sentReplyByEmail: "Enviado ao atendimento · resposta por e-mail",
	sentBack: (moment) => `Enviado ao atendimento · voltamos ${moment}`,
	sentUntil: () => "Enviado ao atendimento",
	ended: "Esta conversa terminou",
	today: (time) => `hoje às ${time}`,
	tomorrow: (time) => `amanhã às ${time}`,
	onDay: (day, time) => `${day} às ${time}`,
};
