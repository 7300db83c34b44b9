import { plain } from "~/knowledge/words";
import { type AnswerType, otherTypes } from "./answer-type-languages";

const duration =
	"(\\d|\\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|few|several|same|next|each|every))[\\s-]?(full |whole |business |working |calendar )?(second|minute|hour|day|week|month|year|season|min\\b|h\\b|hrs?\\b)";

/** What kind of thing an English question wants to hear, and how an answer of that kind looks. */
const types: AnswerType[] = [
	{
		asks: /\bwho (has to )?pays?\b/,
		answers: /\b(you|your|we|us|our|customer|buyer|free|prepaid|deduct\w*|at no)\b|[$€£¥]\s?\d/i,
	},
	{
		asks: /\bhow much (is|are|does|do|did|for|would|will|to|if|it|they|extra|off|u|you|\W*$)|\bhow much\W*$|\b(price|prices|cost|costs|fee|charge for|surcharge|what do you charge)\b/,
		answers: /[$€£¥]\s?\d|\d\s?(usd|eur|gbp|dollars?|euros?|pounds?|percent|%)|\bfree\b|\bno charge\b|\d+ ?%/i,
	},
	{ asks: /\bhow much\b/, answers: /\d/ },
	{
		asks: /\b(how long|how soon|how quick(ly)?|how fast|how many (days|weeks|months|years|hours|minutes))\b/,
		answers: new RegExp(`${duration}|\\b(overnight|never|lifetime|for life|always|at once)\\b|\\binstant`, "i"),
	},
	{
		asks: /\b(opening|business|store|shop|office) (hours|times?)\b/,
		answers: /\d\s?(am|pm|h|:\d\d|\.\d\d)?\s?(–|-|to|until|till)\s?(\d|noon|midnight)/i,
	},
	{
		asks: /\b(when (will|does|do|is|are|can|did)|by when|what time|until when|what day)\b/,
		answers: new RegExp(
			`${duration}|\\d\\s?(am|pm|h)\\b|\\b\\d{1,2}:\\d{2}\\b|\\b(noon|midnight|once|when|as soon as|until|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\\b|\\bat once\\b|\\binstant`,
			"i",
		),
	},
	{
		asks: /\b(waterproof|rain ?proof|watertight)\b/,
		answers:
			/\bwater(proof| ?-?repellent| ?-?resistant|tight)|\bwater column|\d mm (for|of) water|\bhydrostatic|\bmembrane|\bIPX?\d/i,
	},
	{ asks: /\b(how heavy|weigh|weight)\b/, answers: /\d\s?(g|kg|lb|lbs|oz|grams?|kilos?|pounds?|ounces?)\b/i },
	{
		asks: /\b(how (tall|wide|big|large|deep|thick|high|far)|dimensions?|length|width|height|inseam|diameter)\b/,
		answers:
			/\d\s?(mm|cm|m|in|inch|inches|ft|feet|"|”|x|×|l|liters?|litres?)(\b|\s|$)|\b(inseams?|lengths?|widths?|heights?|diameters?|waists?)\W+(\w+\W+){0,2}\d/i,
	},
	{
		asks: /\bwhere (do|can|does|will) (you|u|it)\b.{0,10}\b(ship|deliver|send)|\b(which|what) countries\b/,
		answers:
			/\b(worldwide|international|countries|europe|eu|united (states|kingdom)|usa?|uk|canada|australia|germany|france|norway|sweden|denmark|finland|netherlands|spain|italy|ireland|japan|new zealand|austria|switzerland|belgium|poland|portugal)\b/i,
	},
	{
		asks: /\bhow many\b/,
		answers:
			/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|single|pair|none)\b/i,
	},
	{ asks: /\b(phone number|telephone|call you)\b/, answers: /\+?\d[\d\s().-]{6,}\d/, isContact: true },
	{
		asks: /\b(e-?mail address|email you|which email|whats? (is )?(your|the) e-?mail)\b/,
		answers: /\S+@\S+\.\S+/,
		isContact: true,
	},
	{
		asks: /\baddress\b(?!.*\b(change|wrong|correct|update|edit|typo)\b)|\bwhere (do|should|can|must) (i|we) (send|mail|return|ship|post)\b/,
		answers:
			/\b\d+[a-z]? \p{Lu}\p{L}+|\p{Lu}\p{L}+(straße|strasse|gata|gatan|weg|laan|straat)? \d+[a-z]?\b|\b\d{4,5}\b \p{Lu}|\S+@\S+\.\S+/u,
	},
];

/** The question says what kind of answer it wants. */
export const wantsSomeType = (text: string): boolean => wantedType(text) !== null;

/** It wants a number or an address to write to: only what has one can answer. */
export const wantsContact = (asking: string): boolean => wantedType(asking)?.isContact === true;

/** 1: the answer holds what the question wants to hear; −1: it does not; 0: the question wants nothing special. */
export function answerTypeFit(asking: string, answer: string): number {
	const wanted = wantedType(asking);
	if (!wanted) return 0;
	return wanted.answers.test(wanted.plainly ? plain(answer) : answer) ? 1 : -1;
}

type Wanted = AnswerType & { plainly: boolean };
/** One question is compared with hundreds of sentences. */
let last: { asking: string; wanted: Wanted | null } = { asking: "", wanted: null };

function wantedType(asking: string): Wanted | null {
	if (last.asking === asking) return last.wanted;
	const flat = plain(asking);
	const asked = (all: AnswerType[]) => all.find(({ asks }) => asks.test(flat));
	const english = asked(types);
	const found = english ?? asked(otherTypes);
	last = { asking, wanted: found ? { ...found, plainly: !english } : null };
	return last.wanted;
}
