import type { Language } from "~/knowledge/languages/language";

/** "dozen 12": a word and what it counts; a word alone counts one more than the word before it. Plain, as `plain` makes them. */
const lists: Record<Language, string> = {
	en: `zero 0 one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000
million 1000000 dozen 12 dozens 12`,
	de: `null 0 zwei 2 zwo 2 drei 3 vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn
achtzehn neunzehn zwanzig dreissig 30 vierzig 40 funfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 hundert 100
tausend 1000 million 1000000 millionen 1000000 dutzend 12`,
	fr: `zero 0 deux 2 trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt 20 vingts 20 trente 30
quarante 40 cinquante 50 soixante 60 septante 70 octante 80 huitante 80 nonante 90 cent 100 cents 100 mille 1000 million 1000000
douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 centaine 100`,
	es: `cero 0 dos 2 tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho
diecinueve veinte veinti 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100
doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900
mil 1000 millon 1000000 docena 12 quincena 15`,
	it: `zero 0 due 2 tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
diciotto diciannove venti trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 vent 20 trent 30
quarant 40 cinquant 50 sessant 60 settant 70 ottant 80 novant 90 cento 100 mille 1000 mila 1000 milione 1000000 dozzina 12
quindicina 15 trentina 30`,
	pt: `zero 0 dois 2 duas 2 tres 3 quatro cinco seis sete oito nove dez onze doze treze quatorze catorze 14 quinze 15 dezesseis
dezassete 17 dezoito dezenove dezasseis 16 dezessete 17 dezanove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60
setenta 70 oitenta 80 noventa 90 cem 100 cento 100 duzentos 200 trezentos 300 quatrocentos 400 quinhentos 500 seiscentos 600
setecentos 700 oitocentos 800 novecentos 900 mil 1000 milhao 1000000 duzia 12 quinzena 15`,
	nl: `nul 0 twee 2 drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
negentien twintig dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 honderd 100 duizend 1000
miljoen 1000000 dozijn 12`,
	nb: `null 0 to 2 tre fire fem seks sju atte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue syv 7
tretti 30 forti 40 femti 50 seksti 60 sytti 70 atti 80 nitti 90 hundre 100 tusen 1000 million 1000000 dusin 12`,
	da: `nul 0 to 2 tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve
tredive 30 fyrre 40 halvtreds 50 tres 60 halvfjerds 70 firs 80 halvfems 90 hundrede 100 tusind 1000 million 1000000 dusin 12`,
	sv: `noll 0 tva 2 tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
trettio 30 fyrtio 40 femtio 50 sextio 60 sjuttio 70 attio 80 nittio 90 hundra 100 tusen 1000 miljon 1000000 dussin 12`,
	fi: `nolla 0 yksi kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen kahden 2 kolmen 3 neljan 4 viiden 5
kuuden 6 kymmenta 10 sata 100 sadan 100 tuhat 1000 tusina 12`,
};
/** They mean something else as well, and are numbers only where a unit follows ("neuf jours", but "un article neuf"). */
const ambiguous = new Set([
	"one",
	"neuf",
	"sei",
	"acht",
	"once",
	"due",
	"cent",
	"to",
	"elf",
	"null",
	"fire",
	"million",
]);
/** Between tens and ones: "forty and five", "trente et un", "fünfunddreißig". */
const joins: Partial<Record<Language, string[]>> = {
	en: ["and"],
	de: ["und", "ein"],
	fr: ["et"],
	es: ["y"],
	it: ["e", "uno", "un"],
	pt: ["e"],
	nl: ["en", "een"],
	nb: ["og"],
	da: ["og"],
};

const made = new Map<Language, Map<string, number>>();

function numbersOf(language: Language): Map<string, number> {
	const known = made.get(language);
	if (known) return known;
	const numbers = new Map<string, number>();
	let last = 0;
	let word = "";
	for (const entry of lists[language].split(/\s+/)) {
		last = /^\d/.test(entry) ? Number(entry) : last + 1;
		if (!/^\d/.test(entry)) word = entry;
		numbers.set(word, last);
	}
	made.set(language, numbers);
	return numbers;
}

export type Spelled = { value: number; words: number; ambiguous: boolean };

/** The number that is spelled from this word on, over however many words; null: none. */
export function spelledAt(words: string[], at: number, language: Language): Spelled | null {
	const first = numberIn(words[at], language);
	if (first === null) return null;
	let [total, current, next] = [0, first, at + 1];
	for (;;) {
		const joined = (joins[language] ?? []).includes(words[next] ?? "") && current >= 20 ? 1 : 0;
		const value = numberIn(words[next + joined], language);
		const sum = value === null ? null : added(current, value);
		if (value === null || sum === null || (joined === 1 && value >= 20)) break;
		if (sum >= 1000 && value === 1000) [total, current] = [total + sum, 0];
		else current = sum;
		next += joined + 1;
	}
	const alone = next === at + 1 && ambiguous.has(words[at] ?? "");
	return { value: total + current, words: next - at, ambiguous: alone };
}

/** One word's number, put together as it may be ("fünfunddreißig", "ventiquattro"); null: it is none. */
function numberIn(word: string | undefined, language: Language): number | null {
	if (!word || !/^\p{L}+$/u.test(word)) return null;
	const flat = word.replaceAll("ß", "ss");
	const numbers = numbersOf(language);
	const known = numbers.get(flat);
	if (known !== undefined) return known;
	if (language === "en" || language === "fr" || flat.length < 6) return null;
	const parts = partsOf(flat, numbers, joins[language] ?? []);
	if (!parts || parts.length < 2) return null;
	let [total, current] = [0, 0];
	for (const part of parts) {
		if (part >= 100 && current > 0 && current < part) current *= part;
		else current += part;
		if (part >= 1000) [total, current] = [total + current, 0];
	}
	return total + current;
}

/** The number words that make up a word from its beginning to its end. */
function partsOf(word: string, numbers: Map<string, number>, between: string[]): number[] | null {
	if (word === "") return [];
	for (let length = word.length; length >= 2; length--) {
		const piece = word.slice(0, length);
		const value = numbers.get(piece) ?? (ones.has(piece) ? 1 : undefined);
		if (value === undefined && !between.includes(piece)) continue;
		const rest = partsOf(word.slice(length), numbers, between);
		if (rest) return value === undefined ? rest : [value, ...rest];
	}
	return null;
}
const ones = new Set(["ein", "uno", "un", "een", "en"]);

/** "forty five" is 45, "two hundred" 200, "quatre vingt dix" 90; null where the next word begins a number of its own. */
function added(current: number, value: number): number | null {
	if (current === 4 && value === 20) return 80;
	if ((value === 100 || value === 1000 || value === 1_000_000) && current < value) return current * value;
	if (current >= 100 && current % 100 === 0 && value < 100) return current + value;
	if (current >= 20 && current % 10 === 0 && value < 10) return current + value;
	return (current === 60 || current === 80) && value >= 10 && value < 20 ? current + value : null;
}

/** Number words of other languages, as far as they are no everyday words of this one. */
export function isForeignNumber(word: string, language: Language): boolean {
	const flat = word.replaceAll("ß", "ss");
	if (flat.length < 4 || ambiguous.has(flat) || numberIn(flat, language) !== null) return false;
	return (Object.keys(lists) as Language[]).some((other) => numberIn(flat, other) !== null);
}
