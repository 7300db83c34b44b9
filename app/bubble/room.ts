import type { Memory } from "./memory";
import type { Session } from "./session";
import type { BubbleSettings } from "./settings";
import type { Happening, View } from "./store";

/** What the parts of the chat share: the view as it stands, the way to change it, and the doors. */
export type Room = {
	view(): View;
	happen(happening: Happening): void;
	session: Session;
	memory: Memory;
	settings: BubbleSettings;
};
