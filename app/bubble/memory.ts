/** What the browser keeps of the chat, under one key for each shop. */
type Remembered = {
	/** The visitor's secret, minted by the app. */
	visitor?: string;
	conversation?: string;
	/** People have the conversation, here or at their desk: a reply may come at any time. */
	awaited?: boolean;
	panelOpen?: boolean;
	/** Up to here the shopper has seen the conversation. */
	seen?: number;
	unread?: number;
};

/** A message on its way, so that leaving the page does not lose it. */
type Unsent = { clientMessageId: string; text: string; intent?: "person" };

/** What this tab alone keeps: words not sent yet. */
type Desk = { draft?: string; unsent?: Unsent[] };

export type Memory = {
	remembered(): Remembered;
	remember(changes: Remembered): void;
	desk(): Desk;
	keep(changes: Desk): void;
	/** Calls back when another tab of this browser has changed what is remembered. */
	onElsewhere(changed: () => void): void;
};

/** `stored: false` (theme editor), or storage that throws: kept for this page only. */
export function openMemory(shop: string, stored: boolean): Memory {
	const key = `chat-bubble:${shop}`;
	const lasting = shelf<Remembered>(() => (stored ? window.localStorage : null), key);
	const ofTab = shelf<Desk>(() => (stored ? window.sessionStorage : null), key);
	return {
		remembered: lasting.read,
		remember: lasting.write,
		desk: ofTab.read,
		keep: ofTab.write,
		onElsewhere: (changed) => {
			if (stored) window.addEventListener("storage", (event) => event.key === key && changed());
		},
	};
}

/** Even asking for `localStorage` throws where the browser blocks storage. */
function shelf<T extends object>(storage: () => Storage | null, key: string) {
	let own = {} as T;
	const read = (): T => {
		try {
			const text = storage()?.getItem(key);
			return text ? (JSON.parse(text) as T) : own;
		} catch {
			return own;
		}
	};
	const write = (changes: T): void => {
		own = { ...read(), ...changes };
		try {
			storage()?.setItem(key, JSON.stringify(own));
		} catch {
			// Kept in `own` for as long as the page lives.
		}
	};
	return { read, write };
}
