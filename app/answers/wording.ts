import { agentPhrasesIn } from "./wording-languages";

/** What the agent says that is not from the shop's knowledge, in the storefront's language. It promises nothing. */
export const refusal = (locale: string): string => agentPhrasesIn(locale).refusal;

export const signInFirst = (locale: string) => {
	const { signInFirst: text, signIn } = agentPhrasesIn(locale);
	return { text, links: [{ title: signIn, url: "/account" }] };
};

/** Of a message that asks several things, what has no answer; a person is offered below it. */
export function notFound(questions: string[], locale: string): string {
	const { notFound: words, quoted, and } = agentPhrasesIn(locale);
	return words(questions.map(quoted).join(` ${and} `));
}

/** One question back. Each choice can be clicked below it, or said in any words. */
export function whichOne(titles: string[], locale: string): string {
	const { whichOne: words, or } = agentPhrasesIn(locale);
	return words(listed(titles, or));
}

export function whichPage(titles: string[], locale: string): string {
	const { whichPage: words, quoted, or } = agentPhrasesIn(locale);
	return words(listed(titles.map(quoted), or));
}

const listed = (names: string[], or: string): string =>
	`${names.slice(0, -1).join(", ")} ${or} ${names[names.length - 1]}`;
