import { plain } from "~/knowledge/words";
import { strongWords } from "./anger-languages";

/** Topics that belong to people, on plain text. */
const topics: Record<string, RegExp> = {
	legal:
		/\b((my|a|our|your) (lawyer|attorney)|attorney general|solicitor|lawsuit|sue (you|the|your)|suing (you|the|your)|small claims|legal action|take (you|this) to court|see you in court|press charges|ombudsman|trading standards|bbb|better business bureau|consumer (protection|affairs)|chargeback|disput\w+ (the|this|my|these|a) (charge|payment|transaction)s?|report(ing)? (you|this|your \w+) to|false advertising|class action|anwalt|anwaltin|verklage\w*|anzeige erstatten|rechtliche schritte|verbraucherzentrale|abogad[oa]|demandar\w*|denuncia\w*|avocat|porter plainte|poursuivre en justice|avvocato|denuncia|querela|advogad[oa]|processar|procon|advocaat|aanklagen|juridische stappen)\b/,
	fraud:
		/\b(hacked|unauthori[sz]ed|identity theft|stolen (card|identity|account)|(someone|somebody|anyone|anybody|stranger|thief|hacker)( else)?( \w+){0,3} (using|used|charged|stole|stolen|hacked) my (card|account|identity|money)|charges? .{0,40}\b(i )?(never|didnt|did not|dont|do not) (made|make|authori[sz]e|recogni[sz]e)|scam(med|mers?)?|fraud(ulent|sters?)?( charge| order| on my)|got phished|phishing|someone (else )?(logged|ordered|placed|got into|broke into)|betrogen|gehackt|betrug|gestohlen|estafa\w*|me han robado|hacke\w*|escroc\w*|arnaque|pirate|truffa\w*|fraude|golpe|opgelicht|gehackt)\b/,
	selfHarm:
		/\b(suicid\w*|kill(ing)? myself|end(ing)? (my life|it all)|hurt(ing)? myself|harm(ing)? myself|self ?harm|(dont|do not|no longer) (want to|wanna) (be alive|live|be here|exist|wake up)|want to die|better off dead|no reason to live|not come back\b.{0,40}\balive|umbringen|selbstmord|nicht mehr leben|suicidar\w*|quitarme la vida|no quiero vivir|me tuer|envie de mourir|plus envie de vivre|uccidermi|suicidio|non voglio piu vivere|me matar|nao quero (mais )?viver|zelfmoord|niet meer leven)\b/,
	injury:
		/\b(hospital|emergency room|ambulance|injur(ed|y|ies)|bleeding|stitches|burn(ed|t) (my|his|her|our|their|me|him)|(broke|fractured|cut|hurt) (my|his|her) (arm|leg|hand|wrist|ankle|foot|neck|back|finger|head|face)|allergic reaction|food poisoning|poisoned|electric(al)? shock|electrocuted|caught fire|exploded|choked|krankenhaus|verletzt|verbrannt|herido|hospitalizad\w*|blesse|brulee? (la|le|ma|mon)|ferito|ospedale|ferid[oa]|gewond|ziekenhuis)\b/,
	wronged:
		/\b(racist|racially|sexist|harass(ed|ing|ment)?|discriminat\w+|assault\w*|abus(ed|ive)|groped|because of my (skin|race|religion|gender|color|colour|disability|accent)|(skin|race) colou?r|belastig\w*|diskriminier\w*|acoso|discriminad\w*|harcel\w*|molestia|assedio)\b/,
	death: /\b(passed away|my late (husband|wife|mother|father)s? (account|order)|deceased|bereave\w*)\b/,
};

/** The topic that makes this a matter for people, or null. */
export function sensitiveTopic(text: string): string | null {
	const flat = plain(text).replace(/\s+/g, " ");
	return Object.keys(topics).find((topic) => (topics[topic] as RegExp).test(flat)) ?? null;
}

const anger =
	/\b(furious|livid|outrag\w+|disgust\w+|disgrace\w*|unacceptable|ridiculous|pathetic|appalling|shameful|incompeten\w+|useless|worst (service|company|shop|store|experience|customer)|rip ?-?off|ripped me off|thieves|thief|crooks?|liars?|lying to me|bullshit|wtf|fuck\w*|shit(ty)?|bloody hell|piss(ed)? off|screw(ed)? (me|up|you|this)|fed up|sick of (this|you|waiting)|had enough|joke of a|absolute joke|never (buy|order|shop)\w* (from|with|here|again)|(third|fourth|fifth) time (you|this|ive|i))\b/;

/** The shopper sounds upset: strong words, or shouting. */
export function soundsAngry(text: string): boolean {
	const flat = plain(text);
	if (anger.test(flat) || strongWords.test(flat)) return true;
	const words = text.match(/\p{L}{3,}/gu) ?? [];
	const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
	return words.length >= 5 && shouted.length >= 0.7 * words.length && /!{2,}/.test(text);
}
