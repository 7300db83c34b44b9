/** The steps that set Baton up. The bubble's true state is known only in the browser (App Bridge), so it is not here. */
export type Step = {
	id: "agent" | "knowledge" | "exam" | "handoff" | "bubble" | "try";
	done: boolean;
	label: string;
	url: string | null;
	action: string | null;
};

type Known = {
	agentOn: boolean;
	documents: number;
	/** Whether the agent has taken an exam. */
	examined: boolean;
	handoffLabel: string | null;
	conversations: number;
	embedOn: boolean;
	themeEditorUrl: string;
	storefrontUrl: string;
};

/** `handoffLabel`: "Zendesk" once the merchant has saved where handoffs go, null before. */
export function checklistOf(known: Known): Step[] {
	const { agentOn, documents, examined, handoffLabel, embedOn, conversations } = known;
	return [
		{
			id: "agent",
			done: agentOn,
			label: agentOn ? "Agent on" : "Turn the agent on",
			url: "/app/settings/agent",
			action: "Open settings",
		},
		{
			id: "knowledge",
			done: documents > 0,
			label: documents > 0 ? "Knowledge synced" : "Sync your knowledge",
			url: "/app/knowledge",
			action: "Open Knowledge",
		},
		{
			id: "exam",
			done: examined,
			label: examined ? "Exam taken" : "See in an exam how your agent does",
			url: "/app/knowledge/exam",
			action: "Open the exam",
		},
		{
			id: "handoff",
			done: handoffLabel !== null,
			label: handoffLabel ? `Handoff: ${handoffLabel}` : "Choose where handoffs go",
			url: "/app/settings/handoff",
			action: "Choose",
		},
		{
			id: "bubble",
			done: embedOn,
			label: embedOn ? "Chat bubble on" : "Turn the chat bubble on in your theme",
			url: known.themeEditorUrl,
			action: "Open theme editor",
		},
		{
			id: "try",
			done: conversations > 0,
			label: conversations > 0 ? "Tried it" : "Ask it something on your store",
			url: known.storefrontUrl,
			action: "Open your store",
		},
	];
}
