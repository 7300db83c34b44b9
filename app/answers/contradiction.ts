import { plain } from "~/knowledge/words";
import { isCountry } from "./countries";
import { larger, share } from "./covers";
import type { Evidence, Sentence } from "./evidence";
import type { Understood } from "./understand";

const amount =
	/[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:usd|eur|gbp|dollars?|euros?|pounds?|percent|%)|\b(?:free|no charge)\b/g;
const duration =
	/\d+(?:\s?(?:[–-]|to)\s?\d+)?\s?(?:full |whole |business |working |calendar )?(?:minute|hour|day|week|month|year)/g;

/** What a question wants to hear, and how values of that kind are found in a plain text. */
const kinds: { asks: RegExp; values: (text: string) => string[] }[] = [
	{
		asks: /\bhow (long|soon|quick(ly)?|fast|many (days|weeks|months|years|hours))\b|\bwhen (will|does|do|is|are|can)\b|\b(by|until) when\b/,
		values: (text) => text.match(duration) ?? [],
	},
	{
		asks: /\bhow much\b|\b(price|prices|cost|costs|fee|charge|surcharge)\b/,
		values: (text) => text.match(amount) ?? [],
	},
	{ asks: /\bwhere (do|can|does|will)\b|\bwhich countries\b/, values: (text) => text.split(/\W+/).filter(isCountry) },
];

const yesOrNo =
	/^(?:(?:hi|hello|hey|and|so|ok)\W+)*(?:do|does|did|is|are|can|could|will|would|may|must|should|has|have)\b/;
const denies = /\b(not|no|never|cannot|cant|dont|doesnt|wont|isnt|arent|unable|excluded|except)\b/;
/** Of what is wanted, for a yes or a no. */
const wellHeld = 0.6;

const kindOf = (asking: string) => kinds.find(({ asks }) => asks.test(asking));

/** The question wants something of which two pages can be seen to say different things. */
export const isComparable = ({ asking }: Understood): boolean => kindOf(asking) !== undefined || yesOrNo.test(asking);

/** What the evidence says to the question: the sentence of the kind that is asked for, or the one that holds most. */
export type Statement = { says: string; values: Set<string> };

/** The values that two documents give for the same question; null where it says nothing of that kind. */
export function statementOf({ asking, wanted }: Understood, evidence: Evidence): Statement | null {
	const kind = kindOf(asking);
	const held = ({ covers }: Sentence) => share(wanted, larger(covers, evidence.aboutCovers));
	const values = ({ text }: Sentence) => valuesIn(text, kind?.values);
	const telling = evidence.sentences.filter((one) => values(one).length > 0 && (kind || held(one) >= wellHeld));
	const [best] = telling.toSorted((left, right) => held(right) + right.label - held(left) - left.label);
	return best ? { says: best.text, values: new Set(values(best)) } : null;
}

function valuesIn(text: string, values?: (text: string) => string[]): string[] {
	const flat = plain(text);
	if (!values) return [denies.test(flat) ? "no" : "yes"];
	return values(flat).map((value) => value.replace(/\b(full|whole|business|working|calendar) /, "").replace(/\s/g, ""));
}

/** They have no value in common. */
export const contradict = (left: Statement, right: Statement): boolean =>
	[...left.values].every((value) => !right.values.has(value));
