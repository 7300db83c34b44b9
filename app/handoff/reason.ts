/** Why a conversation is offered or handed to people. */
export const handoffReasons = ["asked", "no-answer", "not-helped", "repeats", "angry", "sensitive", "account"] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** For merchants: on pages and in tickets. */
export const reasonInWords: Record<HandoffReason, string> = {
	asked: "The shopper asked for a person",
	"no-answer": "The agent found no answer",
	"not-helped": "The shopper said the answers did not help",
	repeats: "The shopper asked the same thing three times",
	angry: "The shopper sounded upset",
	sensitive: "A sensitive topic came up",
	account: "The question needs the shopper's own account or order",
};
