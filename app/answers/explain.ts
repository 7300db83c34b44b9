import type { Rule } from "./decide";

type Told = {
	lacking: string | null;
	rule: Rule;
	title: string | null;
	probability: number;
	needed: number;
	signedIn: boolean;
};

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** One sentence for the merchant: why the agent did what it did. */
export function because({ lacking, rule, title, probability, needed, signedIn }: Told): string {
	const sure = `${percent(probability)} sure, ${percent(needed)} needed`;
	switch (rule) {
		case "attack":
			return "The message tried to change the agent's rules or to get at secrets or other people's data.";
		case "sensitive":
			return "The message touches a topic that belongs to people: law, fraud, injury, discrimination or self-harm.";
		case "asked":
			return "The shopper asked for a person.";
		case "angry":
			return "The shopper sounds upset.";
		case "smalltalk":
			return "The message is small talk, without a question.";
		case "email":
			return "The message is an e-mail address.";
		case "account":
			return signedIn
				? "The question needs the shopper's own order or account."
				: "The question needs the shopper's own order or account, and he is not signed in.";
		case "answer":
			return `“${title}” answers it (${sure}).`;
		case "no-answer":
			return title
				? `The nearest was “${title}”, not near enough${lacking ? `: it does not say “${lacking}”` : ""} (${sure}).`
				: "Nothing in the knowledge is about this.";
	}
}
