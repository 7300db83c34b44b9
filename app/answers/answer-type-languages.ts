/** What a question wants to hear, and how an answer of that kind looks. */
export type AnswerType = { asks: RegExp; answers: RegExp; isContact?: true };

/** One language's words for the kinds of answers, on plain text; of the lists each entry is a pattern. */
type Words = {
	/** Who pays? */
	whoPays: string;
	we: string;
	howMuch: string;
	free: string;
	howLong: string;
	units: string;
	few: string;
	forever: string;
	when: string;
	times: string;
	weight: string;
	howBig: string;
	countries: string;
	/** "wohin", not followed by a country. */
	whereTo: string;
	howMany: string;
};

const languages: Words[] = [
	// German
	{
		whoPays: "wer (be)?zahlt|wer (tragt|ubernimmt)|muss ich .{0,40}(be)?zahlen",
		we: "wir|sie|kunde\\w*|kaufer\\w*",
		howMuch:
			"was (kostet|kosten)|wie ?viel (kostet|kosten|ist|muss|zahle|macht)|wie (teuer|hoch) (ist|sind)|preis\\w*|ab (welchem|wie ?viel)\\b.{0,20}",
		free: "kostenlos|kostenfrei|gratis|versandkostenfrei|umsonst",
		howLong: "wie (lange|schnell)|bis wann|wie viele (tage|wochen|monate|jahre|stunden)|innerhalb welcher",
		units: "sekunden?|minuten?|stunden?|(werk|arbeits)?tag(en?)?|wochen?|monat(en?)?|jahr(en?)?|saison",
		few: "ein(en?|em|er)?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|vierzehn|dreissig|halb\\w*|wenig\\w*|selben|gleichen|nachsten",
		forever: "lebenslang|unbegrenzt|sofort|umgehend|nie",
		when: "wann|um wie viel uhr|wie viel uhr|an welchem tag|bis wann",
		times:
			"uhr|montag\\w*|dienstag\\w*|mittwoch\\w*|donnerstag\\w*|freitag\\w*|samstag\\w*|sonntag\\w*|sobald|nachdem|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember",
		weight: "wie schwer|wiegt|wiegen|gewicht",
		howBig: "wie (gross|breit|hoch|lang|tief) (ist|sind)|abmessungen|packmass|\\w*umfang",
		countries:
			"deutschland\\w*|osterreich|schweiz|eu|europa\\w*|weltweit|ausland|international\\w*|liechtenstein|frankreich|niederlande|belgien|italien|spanien|polen",
		whereTo: "wohin|in welche lander",
		howMany: "wie ?viele",
	},
	// French
	{
		whoPays: "qui (paie|paye|prend en charge|supporte)|dois je payer",
		we: "nous|notre|vous|votre|client\\w*|acheteur",
		howMuch:
			"combien (coute\\w*|ca coute|est|sont|vaut|faut il payer)|a combien|quel(s|le)? (est|sont) (le|les|la) (prix|tarifs?|frais|cout)|prix|a partir de (combien|quel montant)",
		free: "gratuit\\w*|offert\\w*|sans frais",
		howLong:
			"combien de (temps|jours|semaines|mois|heures)|combien d annees|en combien de temps|quel (est le )?delai|sous combien|jusqu ?a quand|dans quel delai",
		units: "secondes?|minutes?|heures?|h|jours?|semaines?|mois|an(s|nees?)?",
		few: "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|trente|quelques|meme|prochain",
		forever: "a vie|illimite\\w*|immediatement|jamais",
		when: "quand|a quelle heure|jusqu ?a quelle heure|quel jour|quelles? heures?|quels (sont (vos|les) )?horaires",
		times:
			"\\d ?h|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|des que|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
		weight: "combien (pese|pesent)|poids|pese",
		howBig: "quelles? (est|sont) (la|les|ses) (dimensions?|taille)|dimensions|hauteur|largeur|longueur",
		countries:
			"france|belgique|suisse|luxembourg|europe|monde|international\\w*|etranger|allemagne|espagne|italie|canada",
		whereTo: "(vers|dans) quels pays|ou livrez",
		howMany: "combien d(e|es)?",
	},
	// Spanish
	{
		whoPays: "quien (paga|asume|se hace cargo)|tengo que pagar",
		we: "nosotros|nuestr\\w+|usted\\w*|client\\w*|comprador",
		howMuch:
			"cuanto (cuesta\\w*|vale\\w*|es|son|hay que pagar|cobran)|a cuanto|que (precio|gastos|coste)|precio|a partir de (que importe|cuanto)|cual(es)? (es|son) (el|los) (precio|coste|gastos)",
		free: "gratis|gratuit\\w+|sin (coste|cargo)",
		howLong:
			"cuanto (tiempo|tarda\\w*|dura)|cuantos (dias|meses|anos)|cuantas (semanas|horas)|en cuanto tiempo|que plazo|cual es el plazo|hasta cuando",
		units: "segundos?|minutos?|horas?|h|dias?|semanas?|mes(es)?|anos?",
		few: "un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|treinta|unos|mismo|siguiente",
		forever: "de por vida|ilimitad\\w+|inmediat\\w+|nunca",
		when: "cuando|a que hora|hasta que hora|que dia|que horario",
		times:
			"\\d ?h|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|en cuanto|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
		weight: "cuanto pesa\\w*|peso|pesa",
		howBig: "que (medidas|dimensiones|tamano)|medidas|dimensiones",
		countries:
			"espana|portugal|andorra|europa|mundo|internacional\\w*|extranjero|peninsula|canarias|baleares|francia|italia|alemania|mexico|argentina",
		whereTo: "a (que|cuales) paises|a donde|adonde",
		howMany: "cuant[oa]s",
	},
	// Italian
	{
		whoPays: "chi paga|a carico di chi|devo pagare",
		we: "noi|nostr\\w+|lei|vostr\\w+|client\\w+|acquirente",
		howMuch:
			"quanto (costa\\w*|viene|vengono|e|si paga)|quali sono (i costi|le spese)|qual e il (prezzo|costo)|prezzo|a partire da (quanto|quale importo)",
		free: "gratis|gratuit\\w+|omaggio",
		howLong:
			"quanto (tempo|ci (mette|vuole|mettono)|dura)|quanti (giorni|mesi|anni)|quante (settimane|ore)|entro (quanto|quando)|in quanto tempo|fino a quando",
		units: "second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]",
		few: "un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quattordici|trenta|stesso|alcuni",
		forever: "a vita|illimitat\\w+|subito|immediat\\w+|mai",
		when: "quando|a che ora|fino a che ora|che giorno|che orari",
		times:
			"\\d ?h|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|appena|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|alle ore",
		weight: "quanto pesa\\w*|peso",
		howBig: "(che|quali) (sono le )?(dimensioni|misure)|dimensioni|quanto e (grande|alto|largo|lungo)",
		countries: "italia|san marino|svizzera|europa|mondo|internazional\\w+|estero|francia|germania|spagna|austria",
		whereTo: "in quali paesi|dove (spedite|consegnate)",
		howMany: "quant[ie]",
	},
	// Portuguese
	{
		whoPays: "quem paga|por conta de quem|tenho de pagar",
		we: "nos|noss\\w+|cliente\\w*|comprador|voce",
		howMuch: "quanto (custa\\w*|e|sao|fica|pago)|qual (e )?o (preco|valor|custo)|preco|a partir de (quanto|que valor)",
		free: "gratis|gratuit\\w+|sem custo",
		howLong:
			"quanto tempo|quantos (dias|meses|anos)|quantas (semanas|horas)|em quanto tempo|qual (e )?o prazo|ate quando|demora",
		units: "segundos?|minutos?|horas?|h|dias?|semanas?|mes(es)?|anos?",
		few: "uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|catorze|trinta|alguns|mesmo",
		forever: "vitalici\\w+|ilimitad\\w+|imediat\\w+|nunca",
		when: "quando|a que horas?|ate que horas?|que dia|qual (e )?o horario",
		times:
			"\\d ?h|segunda|terca|quarta|quinta|sexta|sabados?|domingos?|assim que|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
		weight: "quanto pesa\\w*|peso",
		howBig: "qua(l|is) (e|sao) (as|a|o) (medidas?|dimensoes|tamanho)|medidas|dimensoes",
		countries: "portugal|brasil|europa|mundo|internaciona\\w+|exterior|estrangeiro|espanha|acores|madeira",
		whereTo: "para (quais|que) paises|para onde",
		howMany: "quant[oa]s",
	},
	// Dutch
	{
		whoPays: "wie betaalt|voor wiens rekening|moet ik betalen",
		we: "wij|we|ons|u|klant\\w*|koper",
		howMuch:
			"wat kost\\w*|hoeveel (kost\\w*|is|zijn|betaal)|hoe (duur|hoog) (is|zijn)|prijs|prijzen|vanaf welk bedrag|vanaf hoeveel",
		free: "gratis|kosteloos",
		howLong:
			"hoe (lang|snel)|binnen hoeveel|hoeveel (dagen|weken|maanden|jaar|jaren|uur)|tot wanneer|binnen welke termijn",
		units: "seconden?|minu(ut|ten)|u(ur|ren)|(werk)?dag(en)?|we(ek|ken)|maand(en)?|ja(ar|ren)",
		few: "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig|enkele|dezelfde|half\\w*",
		forever: "levenslang|onbeperkt|direct|nooit",
		when: "wanneer|hoe laat|tot hoe laat|welke dag",
		times:
			"uur|maandag\\w*|dinsdag\\w*|woensdag\\w*|donderdag\\w*|vrijdag\\w*|zaterdag\\w*|zondag\\w*|zodra|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
		weight: "hoe zwaar|weegt|gewicht",
		howBig: "hoe (groot|breed|hoog|lang) is|afmetingen",
		countries: "nederland|belgie|duitsland|luxemburg|europa|wereldwijd|internationaal|buitenland|frankrijk",
		whereTo: "naar welke landen|waarheen",
		howMany: "hoeveel",
	},
];

const asked = (words: string): RegExp => new RegExp(`\\b(${words})\\b`);
const amount = "[$€£]\\s?\\d|\\d\\s?(€|£|\\$|eur\\b|chf\\b|euros?\\b|franken\\b|%|prozent\\b|percent\\b)";

function typesOf(words: Words): AnswerType[] {
	const duration = `(\\d|\\b(${words.few}))[\\s-]?(\\p{L}+ )?(${words.units})\\b`;
	return [
		{ asks: asked(words.whoPays), answers: new RegExp(`\\b(${words.we}|${words.free})\\b|${amount}`, "iu") },
		{ asks: asked(words.howLong), answers: new RegExp(`${duration}|\\b(${words.forever})\\b`, "iu") },
		{ asks: asked(words.howMuch), answers: new RegExp(`${amount}|\\b(${words.free})\\b`, "iu") },
		{ asks: asked(words.weight), answers: /\d\s?(g|kg|gramm?|kilos?|gram+e?s?|gramos|kilogram+\w*)\b/iu },
		{ asks: asked(words.howBig), answers: /\d\s?(mm|cm|m|x|×|l|liter|litres?|litros?|litri)(\b|\s|$)/iu },
		{ asks: asked(words.whereTo), answers: new RegExp(`\\b(${words.countries})\\b`, "iu") },
		{
			asks: asked(words.when),
			answers: new RegExp(`${duration}|\\b(${words.times})\\b|\\b\\d{1,2}[:.h]\\d{2}\\b`, "iu"),
		},
		{ asks: asked(words.howMany), answers: new RegExp(`\\d|\\b(${words.few})\\b`, "iu") },
	];
}

/** Of every language but English (answer-type.ts), the finer kinds first; answers are read without accents. */
export const otherTypes: AnswerType[] = languages.flatMap(typesOf);

/** They say what kind of answer is wanted, not what it is about. */
export const otherQuestionWords = new RegExp(
	`\\b(${languages.flatMap(({ howLong, when, howMany, whereTo }) => [howLong, when, whereTo, howMany]).join("|")})\\b`,
	"g",
);
