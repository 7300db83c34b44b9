/** What the agent says that is not from the shop's knowledge. It promises nothing. */
export const refusal =
	"I can't help with that. I answer questions about the shop, its products and its policies, so feel free to ask me about those.";

export const signInFirst =
	"That depends on your own order or account, which I can only talk about once you have signed in. Please sign in to your account and ask me again, or ask for a person and I will pass you on.";
