/** What the embedded app's App Bridge and the admin shell around it say to each other by postMessage. */

export type BarButton = { ref: string; label: string; disabled: boolean; loading: boolean };
export type TitleAction = BarButton & { primary: boolean; critical: boolean; section: string | null };
export type TitleBar = { title: string; breadcrumb: BarButton | null; actions: TitleAction[] };
export type SaveBar = { save: BarButton | null; discard: BarButton | null; discardConfirmation: boolean };
export type NavItem = { label: string; href: string };
export type Toast = { id: string; text: string; isError: boolean; action: string | null; durationMs: number };

/** Questions that the shell answers. */
export type Question =
	| { what: "idToken" }
	| { what: "user" }
	| { what: "extensions" }
	| { what: "scopes" }
	/** Answered true as soon as the page may be left. */
	| { what: "leave" }
	| { what: "pick"; type: string; multiple: boolean };

export type FromApp =
	| { kind: "hello"; path: string }
	| { kind: "location"; path: string }
	| { kind: "ask"; id: string; question: Question }
	| { kind: "titleBar"; titleBar: TitleBar | null }
	| { kind: "navMenu"; items: NavItem[] }
	| { kind: "saveBar"; saveBar: SaveBar | null }
	| { kind: "toast"; toast: Toast }
	| { kind: "hideToast"; id: string }
	| { kind: "loading"; on: boolean }
	| { kind: "open"; url: string; newTab: boolean };

export type FromShell =
	| { kind: "answer"; id: string; value: unknown }
	| { kind: "navigate"; href: string }
	| { kind: "press"; ref: string }
	| { kind: "toastEnded"; id: string; how: "action" | "dismiss" };

type Envelope<Message> = { appBridge: Message };

export function readEnvelope<Message>(data: unknown): Message | null {
	return typeof data === "object" && data !== null && "appBridge" in data
		? (data as Envelope<Message>).appBridge
		: null;
}
