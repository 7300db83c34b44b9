import type { Language } from "~/knowledge/languages/language";

/**
 * What binds a shop, in the languages that shoppers are served in: each must be said by what is cited. On plain text
 * (`plain`: lower case, no accents, no apostrophes).
 */
const fragments: Record<string, string> = {
	free: `free|gratis|complimentary|costless|costs? nothing|(no|without|zero) (\\w+ )?(charges?|costs?|fees?)|at no \\w+|on us|on the house|kosten(los|frei)\\w*|umsonst|versandkostenfrei\\w*|ohne (\\w+ )?(kosten|aufpreis|gebuhr\\w*)|gratuit\\w*|offerts?|offertes?|sans (frais|cout\\w*)|sin (coste|cargo|costo)\\w*|gratuit[oa]s?|omaggio|senza (costi|spese)|sem (custos?|taxas?)|kosteloos|zonder (kosten|bijkomende)|kostnadsfri\\w*|ilmai\\w+`,
	guarantee: `guarant\\w+|promis\\w+|pledge\\w*|assur\\w+|ensur\\w+|certainly|definitely|garant\\w+|versprech\\w+|versproch\\w+|verspricht|zusicher\\w+|zugesichert|promet\\w+|promess\\w+|asegur\\w+|assicur\\w+|verzeker\\w+|beloof\\w*|belov\\w+|lover|lovar`,
	refund: `refund\\w*|money back|reimburs\\w+|erstatt\\w+|ruckerstatt\\w+|geld zuruck|rembours\\w+|reembols\\w+|rimbors\\w+|terugbeta\\w+|geld terug|refusjon\\w*|refunder\\w*|aterbetal\\w+`,
	exchange: `exchang\\w+|replac\\w+|swap\\w*|umtausch\\w*|ersatz\\w*|ersetz\\w+|echang\\w+|remplac\\w+|cambi(o|os|ar|amos|are|amo)|reemplaz\\w+|sostitu\\w+|trocas?|trocar|substitu\\w+|ruil\\w*|omruil\\w*|vervang\\w+|byttes?|bytter|ersatt\\w+`,
	discount: `discount\\w*|vouchers?|coupons?|promo\\w*|cheaper|half[ -]price|percent off|rabatt\\w*|gutschein\\w*|nachlass\\w*|ermassig\\w+|reduction\\w*|remises?|rabais|bons? d.?achat|descuento\\w*|rebaja\\w*|cupon\\w*|scont\\w+|buono|descontos?|cupo(m|ns)|korting\\w*|waardebon\\w*|rabattkod\\w*`,
	warranty: `warrant\\w+|gewahrleist\\w+|garanti(e|a|es|as)|garanzi\\w+`,
	forever: `lifetime|lifelong|for life|unlimited|always|forever|any ?time|whenever|at all times|lebenslang\\w*|lebenslanglich|ein leben lang|unbegrenzt\\w*|jederzeit|immer|a vie|illimit\\w+|toujours|nimporte quand|a tout moment|de por vida|ilimitad\\w+|siempre|en cualquier momento|a vita|illimitat\\w+|sempre|in qualsiasi momento|vitalic\\w+|a qualquer momento|levenslang\\w*|onbeperkt\\w*|altijd|livstid\\w*|ubegrenset|alltid`,
	never: `never|under no circumstances|niemals|nie|jamais|nunca|jamas|mai|nooit|aldri|aldrig`,
	everything: `every|everything|everyone|everybody|everywhere|all|any (item|product|order|reason|country)|whatever|worldwide|samtlich\\w*|alle[nrsm]?|jede[nrsm]?|weltweit\\w*|tou(s|t|tes|te)|monde entier|tod[oa]s?|cualquier\\w*|todo el mundo|tutt[oiae]|qualsiasi|ogni|qualquer|alles?|elke?|ieder\\w*|wereldwijd`,
	atOnce: `immediate\\w*|instant\\w*|right away|straight away|at once|overnight|same[ -]day|next[ -]day|express\\w*|asap|sofort\\w*|umgehend\\w*|unverzuglich\\w*|am selben tag|am nachsten tag|uber nacht|immediat\\w*|tout de suite|lendemain|le jour meme|inmediat\\w+|enseguida|al dia siguiente|mismo dia|subito|immediat\\w+|giorno (dopo|stesso|successivo)|imediat\\w+|no mesmo dia|dia seguinte|onmiddellijk|meteen|dezelfde dag|volgende dag|straks|umiddelbart|omedelbart`,
	entitled: `entitl\\w+|right to|anspruch|berechtigt\\w*|droit a|derecho a|diritto a|direito a|recht op|rett til`,
	compensation: `compensat\\w+|waiv\\w+|credit(s|ed)?|price match\\w*|entschadig\\w+|indemni\\w+|dedommag\\w+|compensa\\w+|risarci\\w+|schadevergoeding|bonus\\w*|gifts?|geschenk\\w*|cadeaux?|regal(o|os|amos)|presentes?`,
	cancel: `cancel\\w*|storn\\w+|annul\\w+|avbestill\\w*|avbok\\w*`,
	unconditional: `unconditional\\w*|no questions asked|no conditions|without (any )?(conditions|reason)|bedingungslos\\w*|ohne (angabe von grunden|bedingungen)|sans condition\\w*|sin condiciones|senza condizioni|sem condicoes|onvoorwaardelijk\\w*`,
	best: `best price|lowest price|cheapest|bestpreis\\w*|meilleur prix|mejor precio|miglior prezzo|melhor preco|laagste prijs`,
};

/** By kind of promise, wherever it is said. */
export const promises: [string, RegExp][] = Object.entries(fragments).map(([name, words]) => [
	name,
	new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "u"),
]);

const days = `monday|tuesday|wednesday|thursday|friday|saturday|sunday|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag|mandag|tisdag|lordag`;
const months = `january|february|march|april|june|july|august|september|october|november|december|januar|februar|marz|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|octobre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus|desember`;
const feasts = `christmas|xmas|easter|halloween|thanksgiving|new years?( eve)?|black friday|cyber monday|weihnacht\\w*|ostern|silvester|neujahr|noel|paques|navidad|pascua|reyes|natale?|pasqua|pascoa|kerst\\w*|pasen|sinterklaas|jul|paske|midsommar`;
const relative = `today|tomorrow|tonight|yesterday|weekends?|midnight|noon|(next|this|coming|following|same|previous|last) (week|month|year|day|morning|evening|season)|heute|morgen|gestern|ubermorgen|wochenenden?|mitternacht|(nachste[nrs]?|diese[nrs]?|kommende[nrs]?) (woche|monat|jahr|tag)\\w*|aujourdhui|demain|hier soir|(semaine|mois|annee|jour) (prochaine?|suivante?)|hoy|manana|fin de semana|(proxim[oa]|siguiente|esta) (semana|mes|ano|dia)|oggi|domani|(prossim[oa]|quest[oa]) (settimana|mese|anno|giorno)|hoje|amanha|(proxim[oa]|nesta|neste) (semana|mes|ano|dia)|vandaag|overmorgen|(volgende|komende|deze) (week|maand|jaar|dag)|i dag|i morgen|imorgon|idag|neste uke|nasta vecka`;

/** Days, months, feasts and moments, as they are named. */
export const moments = new RegExp(`(?<![\\p{L}\\d])(?:${days}|${months}|${feasts}|${relative})(?![\\p{L}\\d])`, "gu");

const monthName = new RegExp(`^(?:${months}|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dez|okt)$`);
/** Beside a number: "may" is none elsewhere. */
export const isMonth = (word: string): boolean => monthName.test(word);

/** Months and days in short, and "May": named where a number or "by", "until" … stands beside them. On text as written. */
export const shortMoments =
	/\b(?:(?:by|until|till|before|after|from|since|in|on|during|of|\d{1,2}(?:st|nd|rd|th)?\.?) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d)/g;

/** The agent can do nothing for anyone, and speaks for nobody. On lower case, apostrophes kept: "we'll" is no "well". */
export const undertakes =
	/\b(i|we)( will|['’]ll| shall| can arrange| have (arranged|issued|sent|refunded|cancelled|applied)|['’]m going to|['’]re going to)\b|\b(ich|wir) (werden?|kummern?|veranlassen?|schicken?|erstatten?)\b|\b(je vais|nous allons|nous (vous )?(enverrons|rembourserons))\b|\b(voy a|vamos a)\b|\b(provvedero|provvederemo|vou|vamos)\b|\b(ik|we|wij) (zal|zullen|ga|gaan)\b|\b(jeg|vi) (skal|vil|kommer)\b/;

/** What denies, and what narrows, in each language. */
const denying: Record<Language, [denies: string, narrows: string]> = {
	en: [
		"no|not|nor|none|nothing|nobody|neither|never|cannot|cant|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|shouldnt|mustnt|havent|hasnt|unable|impossible|without|refus\\w+|exclu\\w+|ineligible",
		"only|except|unless",
	],
	de: [
		"nicht|kein\\w*|nie|niemals|ohne|weder|nirgends|ausgeschlossen|ausgenommen|unmoglich",
		"nur|ausser|lediglich|bloss",
	],
	fr: ["ne|n|pas|non|aucune?s?|jamais|sans|ni|impossible|exclu\\w*", "seulement|uniquement|sauf|que"],
	es: ["no|ni|nunca|jamas|sin|ningun\\w*|nada|tampoco|imposible|exclu\\w*", "solo|solamente|unicamente|salvo|excepto"],
	it: ["non|no|ne|nessun\\w*|mai|senza|niente|impossibile|esclus\\w*", "solo|soltanto|solamente|tranne|eccetto|salvo"],
	pt: ["nao|nem|nunca|jamais|sem|nenhum\\w*|nada|impossivel|exclui\\w*", "apenas|somente|so|exceto|salvo"],
	nl: ["niet|geen|nooit|zonder|noch|onmogelijk|uitgesloten", "alleen|slechts|behalve|tenzij"],
	nb: ["ikke|ingen|aldri|uten|verken|umulig", "kun|bare|unntatt|med mindre"],
	da: ["ikke|ingen|intet|aldrig|uden|hverken|umulig\\w*", "kun|bare|undtagen|medmindre"],
	sv: ["inte|ej|ingen|inga|inget|aldrig|utan|varken|omojlig\\w*", "endast|bara|utom|forutom"],
	fi: ["ei|eivat|emme|en|et|ilman|mahdoton\\w*", "vain|ainoastaan|paitsi"],
};
const patterns = new Map<string, RegExp>();

function whole(words: string): RegExp {
	const known = patterns.get(words) ?? new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "u");
	patterns.set(words, known);
	return known;
}

/** Whether a plain text denies something. */
export const denies = (text: string, language: Language): boolean =>
	whole(denying[language][0]).test(text.replace(unusedOf, " "));
/** "Non utilisés", "sin usar": no more than "unused". */
const unusedOf =
	/\b(non|nao|no|sin|ohne) (utilise|porte|ouvert|lave|usa|uso|indossa|apert|lava|utilizza|utilizad|abert|abr|estrena)\w*/g;
/** How often. */
export const denialsIn = (text: string, language: Language): number =>
	text.replace(unusedOf, " ").match(new RegExp(whole(denying[language][0]), "gu"))?.length ?? 0;
/** Whether it makes an exception. */
export const narrows = (text: string, language: Language): boolean => whole(denying[language][1]).test(text);

const soldOut =
	/\b(sold out|out of stock|unavailable|not (in stock|available)|ausverkauft|vergriffen|nicht (verfugbar|lieferbar|auf lager|vorratig)|en rupture|epuise\w*|indisponible|agotad[oa]s?|no disponibles?|esaurit[oaie]|non disponibil[ei]|esgotad[oa]s?|indisponivel|uitverkocht|niet (op voorraad|beschikbaar)|utsolgt|slutsald\w*)\b/;
const inStock =
	/\b(in stock|available|auf lager|verfugbar|lieferbar|vorratig|en stock|disponibles?|disponibil[ei]|disponive(l|is)|op voorraad|beschikbaar|pa lager|tilgjengelig|i lager)\b/;

/** What a plain text says of stock; "mixed" where it says both. */
export function stockIn(text: string): "in" | "out" | "mixed" | null {
	const out = soldOut.test(text);
	const stocked = inStock.test(text.replace(new RegExp(soldOut, "g"), " "));
	if (out && stocked) return "mixed";
	return out ? "out" : stocked ? "in" : null;
}

/** Of which one must not stand for the other: "used" for "unused", "opened" for "unopened". */
const opposites: [RegExp, RegExp][] = [
	[
		/\b(used|worn|opened|washed|second ?hand|gebraucht\w*|getragen\w*|geoffnet\w*|utilises?|portes?|usad[oa]s?|abiert[oa]s?|usat[oaie]|apert[oaie]|gebruikte?|gedragen|geopend\w*|brukte?)\b/,
		/\b(unused|unworn|unopened|unwashed|new|original|unbenutzt\w*|ungetragen\w*|ungebraucht\w*|ungeoffnet\w*|non (utilise|porte|ouvert)\w*|neufs?|neuves?|sin (usar|abrir)|nuev[oa]s?|nuov[oaie]|non (usat|apert)[oaie]|nao usad[oa]s?|nov[oa]s?|ongebruikte?|ongedragen|ongeopend\w*|ubrukte?)\b/,
	],
	[
		/\b(before|prior to|vor|bevor|vorher|avant|antes|prima|voor|voordat|for|fore|ennen)\b/,
		/\b(after|following|once|nach|nachdem|nachher|apres|despues|tras|dopo|depois|apos|na|nadat|etter|efter|jalkeen)\b/,
	],
	[
		/\b(over|above|more than|uber|mehr als|plus de|mas de|sopra|oltre|piu di|acima|mais de|boven|meer dan|over|mer enn)\b/,
		/\b(under|below|less than|fewer than|unter|weniger als|moins de|menos de|sotto|meno di|abaixo|onder|minder dan|mindre enn)\b/,
	],
	[
		/\b(includ\w+|einschliesslich|inklusive|y compris|inclu\w+|compres[oaie]|inbegrepen|inkludert|samt)\b/,
		/\b(exclud\w+|except|excluding|ausgenommen|ausschliesslich|ausser|hors|sauf|exclu\w+|excepto|salvo|esclus[oaie]|tranne|exceto|behalve|unntatt|utom)\b/,
	],
	[/\b(with|mit|avec|con|com|met|med)\b/, /\b(without|ohne|sans|sin|senza|sem|zonder|uten|utan)\b/],
	[
		/\b(open|opens|geoffnet|offen|ouverte?s?|abre|abiert[oa]s?|apert[oaie]|aberto|open|apent?)\b/,
		/\b(closed|closes|geschlossen|fermee?s?|cerrad[oa]s?|cierra|chius[oaie]|fechad[oa]s?|gesloten|stengt)\b/,
	],
];

/** Whether one text says the opposite of what the other says, which does not say the same. */
export const isOpposite = (said: string, held: string): boolean =>
	opposites.some((pair) => pair.some((one, at) => turnsInto(one, pair[1 - at] as RegExp, said, held)));

/** Whether a text says one of these words more often than the other does. */
export function turnsMore(said: string, held: string): boolean {
	const count = (text: string, word: RegExp) => text.match(new RegExp(word, "g"))?.length ?? 0;
	return opposites.flat().some((word) => count(said, word) > count(held, word));
}

/** "Non utilisé" holds "utilisé": of each text what is left once the other word is taken out of it. */
function turnsInto(one: RegExp, other: RegExp, said: string, held: string): boolean {
	const only = (text: string, word: RegExp, not: RegExp) => word.test(text.replace(new RegExp(not, "g"), " "));
	return only(said, one, other) && !other.test(said) && other.test(held) && !only(held, one, other);
}
