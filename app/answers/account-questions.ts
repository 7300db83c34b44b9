import { plain } from "~/knowledge/words";
import { accountPatterns } from "./account-languages";

const things =
	"(order|orders|package|packages|parcel|parcels|delivery|shipment|refund|return|exchange|claim|application|rental|booking|reservation|subscription|invoice|receipt|purchase|payment|item|items|stuff|replacement|preorder|account|points|balance|credit)";

/** Questions that only the shopper's own records can answer, on plain text. What a policy answers ("can I cancel an order?") is none. */
const patterns: RegExp[] = [
	/\b(order|purchase)\b.{0,12}(#|no\.?|number|nr\.?)? ?#?\d{4,}\b|(^|\s)#\d{3,}\b/,
	/\b(claim|case|ticket|invoice|tracking|booking|rental|gift card|voucher|return)\b.{0,12}(number|no|#)? ?#?([a-z]{1,5}-?)?\d{3,}/,
	new RegExp(`\\b(where|wheres)\\b( is| are| s|s)?( the)? ?(my|our|mine) ${things}\\b`),
	new RegExp(
		`\\b(has|have|hasnt|havent|did|was|were|is|are|isnt)\\b( the| any of| all of)? ?(my|our) (\\w+ ){0,3}${things}\\b.{0,30}\\b(shipped|ship|arrived?|left|been|sent|dispatched|delivered|received|approved|processed|issued|confirmed|gone|go through|ready yet|out for|on (its|the) way|lost|late|delayed|yet)\\b`,
	),
	new RegExp(
		`\\b(status|news|update|updates|information|info|progress)\\b.{0,12}\\b(on|of|about|for|regarding)\\b.{0,6}\\b(my|our) (\\w+ ){0,3}${things}\\b`,
	),
	/\b(did|have|has) (you|they|anyone|\w+ \d|the \w+)\b.{0,12}\b(get|got|receive|received|process|processed|ship|shipped|send|sent|refund|refunded|cancel|cancell?ed)\b.{0,6}\b(my|our|me)\b/,
	/\b(has|was|is|were|have) mine\b/,
	/\bwhen\b.{0,20}\b(my|our) (next|upcoming) (\w+ ){0,2}(delivery|order|parcel|package|shipment|bag|box|payment|charge|renewal|booking|appointment)\b/,
	/\b(which|what) (e-?mail|address|card|phone number)\b.{0,20}\b(my|our) (account|order|subscription) is (under|on|with|registered)\b/,
	/\bmy (\w+ ){0,3}(order|parcel|package|delivery|refund|shipment|item)s? (still )?(has|have|had|is|was)?(nt| not| never|still|nt yet)\b.{0,20}\b(arrived?|come|came|shipped|delivered|received|here|showed)\b/,
	/\b(what|which|how many|how much|when|where)\b.{0,40}\b(did|have|had) (i|we)\b.{0,20}\b(use|used|order|ordered|buy|bought|pay|paid|book|booked|spend|spent|purchase|purchased|choose|chose|pick|return|returned|select|receive|received)\b/,
	/\b(how many|how much|what)\b.{0,30}\b(points?|credit|balance|rewards?)\b.{0,12}\b(do i have|have i|i have|are left|is left|on my)\b(?! to)/,
	/\b(whats|what is|how much is|how much)\b.{0,20}\b(left|remaining|still|balance)\b.{0,12}\bon my\b/,
	/\b(what|which)\b.{0,25}\b(was|were|is)\b.{0,25}\b(i|we) (bought|ordered|purchased|booked|returned)\b/,
	/\bwas my\b.{0,40}\b(approved|accepted|rejected|declined|received|processed|cancell?ed|charged)\b/,
	new RegExp(
		`^(?!.*\\b(how (do|can|to|would|long|much|many)|can i|could i|may i|am i|is it possible|what (if|happens)|where (do|can)|when (do|can|will))\\b).*\\b(cancel|change|update|modify|correct|edit|resend|re send|reship|stop|pause|hold|track|check|look up|find|expedite|redirect|refund)\\b.{0,40}\\b((my|our) (\\w+ ){0,2}${things}|my (\\w+ )?(address|email|phone number|name|apartment|zip|card)\\b.{0,15}\\border|(it|this|that|them) .{0,30}(on|in|for) my order)\\b`,
	),
	new RegExp(
		`\\b(cancel|stop|refund|resend|track|change|check)\\b.{0,20}\\b${things}\\b.{0,12}\\b(for me|right away|asap|now|immediately)\\b`,
	),
	/^(?!.*\b(ups|fedex|dhl|usps|carrier|courier)\b).*\b(can|could|would|will) you\b.{0,15}\b(cancel|change|update|resend|re send|check|look up|track|find|refund|send me)\b.{0,12}\b(my|the invoice|the receipt|what i)\b/,
	/\b(add|remove|put)\b.{0,25}\b(to|from|on) my order\b/,
	/\b(change|update|reset|forgot|recover)\b.{0,15}\bmy (password|login|account email)\b/,
	...accountPatterns,
];

/** Asks for something that only the shopper's own orders or account can tell. */
export function isAccountQuestion(text: string): boolean {
	const flat = plain(text).replace(/\s+/g, " ").trim();
	return patterns.some((pattern) => pattern.test(flat));
}
