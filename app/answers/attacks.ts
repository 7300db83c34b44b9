import { plain } from "~/knowledge/words";

/** Messages that try to change what the agent is, or to get what belongs to others. On plain text. */
const attacks: Record<string, RegExp> = {
	instructions:
		/\b(ignor\w*|disregard|forget|override|bypass|skip)\b.{0,30}\b(all|any|your|the|previous|prior|above|earlier|every)\b.{0,25}\b(instruct\w*|rules?|prompts?|guidelines|training|restrictions|directions|said)\b|\b(ignorier\w*|vergiss)\b.{0,30}\b(anweisung\w*|regeln)\b|\b(ignora|olvida)\w*\b.{0,30}\b(instruccion\w*|reglas|istruzioni|instrucoes)\b|\bignor\w*\b.{0,30}\b(consignes|instructions)\b/,
	role: /\b(you are now|youre now|from now on,? (you( are| will| must)|end|answer|reply|respond|begin|start|always (answer|say|reply|end)|every (answer|message|reply)|speak|act)|pretend (to be|you|that you)|act as (a|an|my|if|the)|role ?play|developer mode|dan mode|jailbr\w+|(assistant|bot|ai) with(out| no) (any )?(rules|limits|restrictions|filter)|no restrictions|new (system )?instructions|simulate (a|being)|hypothetically you)\b/,
	markup:
		/<\s*\/?\s*(system|assistant|instruction|admin|developer|im_start|tool)\b|\[\/?(inst|system|admin)\]|###\s*(system|instruction)|\bsystem\s*:\s|\bbegin (system|admin) (message|prompt)/,
	prompt:
		/\b(system prompt|initial prompt|your (hidden |secret |initial |original |system )?(prompt|instructions|rules|configuration|guidelines)\b.{0,60}|(print|reveal|show|repeat|output|paste|dump|leak|tell me)\b.{0,40}\b(prompt|your instructions|above text|everything above|hidden (notes?|instructions|text|rules))|(which|what) (documents|instructions|files|sources) (were you|are you|you were|have you been) given|hidden notes)\b/,
	puppet:
		/\b(repeat after me|(^|[.!?,:] ?)(please )?say (the following|exactly|after me|that (you|the \w+|this|it|\w+ costs?|we|all)\b)|confirm (that )?(you|the shop|we) (agree|will|owe|promise)|legally binding|no take ?backs?\w*|reply (only )?with|answer only with|respond only with|end (each|every) (answer|message|reply))\b/,
	encoded:
		/\b(base64|rot13|decode (this|the following|it)|hex(adecimal)? (string|encoded)|execute (this|the following) (code|command)|drop table|select \* from|<script)/,
	secrets:
		/\b(api|admin|secret|private|bearer)[\s-]*(api )?(token|key|secret|credential)s?\b|\byour access (token|key)s?\b|\b(admin|database|staff|employee|server|root) (password|login|credentials?)\b|\bpassword (of|for) (the|your)\b|\b(unreleased|secret|hidden|internal|employee|staff)\b.{0,15}\b(discount |promo |coupon )?(codes?|coupons?|vouchers?)\b/,
	others:
		/\b(other|another|all|last \w+|recent|previous|different|some) (customers?|shoppers?|buyers?|clients?|users?|person)s?\b.{0,40}\b(data|detail|details|name|names|phone|email|emails|address|addresses|orders?|card)\b|\b(list|names?|emails?|phone numbers?|address(es)?|details|export|dump)\b.{0,40}\b(of|for|from) (your|all|the|other|my last|every)\b.{0,15}\b(customers?|shoppers?|buyers?|users?)\b|\b(customer|person|user|account|order|lady|man|woman|guy)\b.{0,20}\b(with|under|using) the (email|e mail|phone|name|address)\b|\b(what|when|where|which|did)\b.{0,30}\b(my (neighbou?r|ex|boss|girlfriend|boyfriend|wife|husband|colleague|friend|partner|roommate|sister|brother))s?\b.{0,25}\b(ordered|orders?|bought|buy|purchased?|address|spent)\b.{0,20}(\blast\b|\byesterday\b|\?)|\b(address|phone|name|email)\b.{0,20}\b(on|of|for|behind) (the )?order\b.{0,60}\b(the buyer|the customer|him|her|them|whoever)\b/,
	forged:
		/\b(create|generate|make|give|issue|send)\b( me| us)?.{0,25}\b(100 ?%|99 ?%|free|unlimited|100 percent)\b.{0,25}\b(discount|coupon|voucher|gift card|code|refund)\b|\b(im|i am|this is) (the |your |a |an )?(new )?(it |system |store |shop )?(admin|administrator|developer|ceo|owner|engineer)\b|\b(debug|maintenance|test|admin|sudo) mode\b/,
};

/** The kind of attack that a message is, or null. */
export function attackOf(text: string): string | null {
	const flat = plain(text).replace(/\s+/g, " ");
	return Object.keys(attacks).find((kind) => (attacks[kind] as RegExp).test(flat)) ?? null;
}

const orders = ["instructions", "markup", "prompt", "puppet"] as const;

/** Text of the shop's knowledge that addresses the agent instead of shoppers: it is never quoted. */
export function givesOrders(sentence: string): boolean {
	const flat = plain(sentence).replace(/\s+/g, " ");
	return orders.some((kind) => attacks[kind]?.test(flat));
}

/** A title without the parts that address the agent: it is named in answers, links and cards. */
export function withoutOrders(title: string): string {
	if (!givesOrders(title)) return title;
	const parts = title.split(/(?<=[.!?:;])\s+|\s*[()[\]|]\s*|\s+[-–—]\s+/).filter(Boolean);
	return (
		parts
			.filter((part) => !givesOrders(part))
			.join(" ")
			.replace(/[.:;]$/, "") || "Details"
	);
}
