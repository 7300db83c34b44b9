import { plain, termOf } from "~/knowledge/words";
import { type AnswerType, otherTypes } from "./answer-type-languages";

const duration =
	"(\\d|\\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|few|several|same|next|each|every))[\\s-]?(full |whole |business |working |calendar )?(second|minute|hour|day|week|month|year|season|min\\b|h\\b|hrs?\\b)";

const money =
	"[$€£¥]\\s?\\d|\\d\\s?(usd|eur|gbp|dollars?|euros?|pounds?)|\\bfree\\b|\\bno (extra )?(charge|cost)\\b|\\bincluded\\b|\\d\\s?(percent|%) (off|below|less|under|cheaper|discount)";

/** What kind of thing an English question wants to hear, and how an answer of that kind looks. */
const types: AnswerType[] = [
	{
		asks: /\bwho (has to )?pays?\b/,
		answers: /\b(you|your|we|us|our|customer|buyer|free|prepaid|deduct\w*|at no)\b|[$€£¥]\s?\d/i,
	},
	{
		asks: /\bhow much (do|does|can|could|will|would) .{0,60}\b(weigh|hold|carry|contain|fit|lift|support)\b/,
		answers: /\d/,
	},
	{
		asks: /\b(off|discount|save|saving|deposit|interest|refund\w*|fees?|commission|tax|vat|duty)\b.*\bhow much\b|\bhow much\b.*\b(off|discount|save|saving|deposit|interest|refund\w*|fees?|commission|tax|vat|duty)\b|\b(what|which|whats) (is |are )?(the |your )?\w* ?(fees?|surcharge|commission)\b/,
		answers: new RegExp(`${money}|\\d\\s?(percent|%)`, "i"),
	},
	{
		asks: /\bhow much (is|are|does|do|did|for|would|will|to|if|it|they|extra|off|u|you|\W*$)|\bhow much\W*$|\b(price|prices|cost|costs|fee|charge for|surcharge|what do you (charge|ask) for)\b|\bwhats? (is |s )?(the |your )?(postage|shipping|delivery)( charges?)? (to|for)\b|\bpostage\W*$/,
		answers: new RegExp(money, "i"),
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
		asks: /\b(when (will|does|do|is|are|can|did)|by when|what time|until when|(what|which) days?)\b/,
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
	{ asks: /\b(percent|percentage)\b/, answers: /\d\s?(%|percent)/i },
	{
		asks: /\b(what|which) (\w+ )?temperature|\bhow (hot|cold)\b|\bhow many degrees\b/,
		answers: /\d\s?°|\d\s?(degrees|c|f)\b|\b(lukewarm|boiling|room temperature|fridge|freez\w+)\b/i,
	},
	{
		asks: /\b(whats?|which) (is |are )?(the |its |their )?(\w+ )?(voltage|wattage|capacity|volume|power|speed|pressure|range|thickness|ph|spf|resolution|torque|apr|payload|age limit)\b/,
		answers: /\d/,
	},
	{
		asks: /\bmade (out )?of\b|\bwhat material\b/,
		answers:
			/\b(made|material|steel|alumini?um|iron|brass|copper|titanium|carbon|metal|plastic|nylon|polyester|polyamide|elastane|rubber|silicone|latex|foam|wood|oak|ash|beech|pine|birch|walnut|bamboo|cork|cotton|wool|merino|linen|hemp|silk|fleece|down|felt|denim|leather|suede|canvas|glass|ceramic|porcelain|stoneware|clay|stone|marble|paper|card|cardboard|gold|silver|oils?|wax|soy|from)\b|\d\s?%/i,
	},
	{
		asks: /\b(come|comes|made|sourced|grown|imported) from\b|\bwhere (is|are|was|were) .{1,40} (made|grown|sourced|produced|built|sewn|roasted|woven)\b/,
		answers:
			/\b(from|grown|made|sourced|origin|produced|built|sewn|woven|roasted|comes?|farms?|factory|workshop|in \p{Lu})/u,
	},
	{
		asks: /\b(date|deadline)\b/,
		answers: new RegExp(
			`${duration}|\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\\b|\\d{1,2}[./]\\d{1,2}\\b`,
			"i",
		),
	},
	{
		asks: /\b(phone number|telephone|call you|whatsapp( number)?)\b/,
		answers: /\+?\d[\d\s().-]{6,}\d/,
		isContact: true,
	},
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

const kindTerms = new Set(
	`price pricing cost fee amount charge date deadline percent percentage number telephone weight weigh heavy dimension
	length width height diameter tall wide big deep thick address duration`
		.split(/\s+/)
		.map((word) => termOf(word)),
);

/** A term that says what kind of thing is asked for ("price", "date"), not what about: whatever is of that kind says it. */
export const namesItsKind = (term: string): boolean => kindTerms.has(term);

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
