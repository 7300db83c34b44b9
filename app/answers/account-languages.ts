/**
 * "Where is my order", "my parcel has not come", "has my order been sent": what is the shopper's own, and what is asked of
 * it. On plain text (no accents). English has its own, finer patterns (account-questions.ts).
 */
type Words = {
	mine: string;
	things: string;
	/** Before the thing: where, when, its status. */
	asks: string;
	/** After the thing: what has or has not become of it. */
	states: string;
	/** Before the thing: what one waits for, and what was done with it. */
	before: string;
	/** What the shop is to do with it. */
	does: string;
	/** Who asks so asks about the rule: "how can I cancel my order?" */
	howTo: string;
};

const languages: Words[] = [
	// German
	{
		mine: "mein(e|em|er|es|en)?|unser(e|em|er|es|en)?",
		things:
			"bestellung|bestellungen|paket|packchen|lieferung|sendung|rucksendung|retoure|erstattung|ersatz|ware|auftrag",
		asks: "wo (ist|bleibt|steckt|sind)|wann (kommt|kommen|wird|bekomme ich|erhalte ich)|status|stand|sendungsverfolgung|trackingnummer|was ist mit",
		states:
			"(an)?gekommen|bekommen|versandt|versendet|verschickt|abgeschickt|erhalten|unterwegs|eingetroffen|bearbeitet|storniert|geliefert|erstattet|verspatet|beschadigt|verschwunden|verloren|uberfallig|(nicht|noch nicht) da",
		before: "warte|warten",
		does: "stornier\\w*|annullier\\w*|widerrufen",
		howTo: "wie|kann ich|konnte ich|darf ich|kann man|ist es moglich|bis wann|was passiert",
	},
	// Spanish
	{
		mine: "mis?|nuestr[oa]s?",
		things: "pedidos?|paquetes?|envios?|entrega|compra|devolucion|reembolso|orden",
		asks: "donde (esta|estan|anda)|cuando (llega|llegara|llegan|recibo|recibire|sale)|estado de|seguimiento de|numero de seguimiento|que pasa con|que paso con",
		states:
			"(no )?(ha |han )?(llegado|llega|enviado|salido|recibido|procesado|cancelado|entregado|llego|aparece)|(se ha )?perdido",
		before:
			"esperando|recibid[oa]|salido( ya)?|por donde va|recibieron|tramitad[oa]|enviad[oa]|enviaron|procesad[oa]|estado esta",
		does: "cancel\\w*|anul\\w*",
		howTo: "como|puedo|se puede|es posible|hasta cuando|podria",
	},
	// French
	{
		mine: "mon|ma|mes|notre|nos",
		things: "commandes?|colis|livraison|envoi|paquet|achat|retour|remboursement",
		asks: "ou (est|en est|sont|se trouve)|quand (arrive|arrivera|vais je recevoir|recevrai je|est ce que je recois)|statut de|suivi de|numero de suivi|ou j ?en suis",
		states:
			"arrivee?s?|recue?s?|expediee?s?|envoyee?s?|livree?s?|partie?s?|traitee?s?|annulee?s?|rembourse\\w*|en retard|perdue?s?|egaree?s?",
		before: "j?attends?|nouvelles de|recue?s?|traitee?s?",
		does: "annul\\w*",
		howTo: "comment|puis[ -]je|puis|peut|est ce que je peux|est il possible|jusqu",
	},
	// Italian
	{
		mine: "(il |i )?(mio|miei|nostro|nostri)|(la |le )?(mia|mie|nostra|nostre)",
		things: "ordin[ei]|pacc(o|hi)|spedizion[ei]|consegna|acquisto|reso|rimborso",
		asks: "dov ?e|dove (si trova|sono)|quando (arriva|arrivera|ricevero|ricevo|parte)|stato d(i|el|ella|ell)|tracciamento|a che punto",
		states:
			"arrivat[oaie]|spedit[oaie]|ricevut[oaie]|consegnat[oaie]|partit[oaie]|elaborat[oaie]|annullat[oaie]|rimborsat[oaie]|in ritardo|andat[oa] pers[oa]|pers[oa]|smarrit[oa]",
		before: "aspettando|aspetto|attesa del|ricevuto|spedito|elaborato",
		does: "annull\\w*|cancell\\w*",
		howTo: "come|posso|si puo|e possibile|fino a",
	},
	// Portuguese
	{
		mine: "(o |os )?(meus?|nossos?)|(a |as )?(minhas?|nossas?)",
		things: "pedidos?|encomendas?|pacotes?|entrega|envio|compra|devolucao|reembolso",
		asks: "onde (esta|estao|anda)|cade|quando (chega|chegara|chegam|recebo|vou receber|sai)|estado d[oae]|status d[oae]|rastre\\w*|o que aconteceu com",
		states:
			"chegou|chegaram|enviad[oa]s?|recebid[oa]s?|recebi|entregues?|saiu|processad[oa]s?|cancelad[oa]s?|atrasad[oa]s?|perdid[oa]s?",
		before: "espera d[oa]|esperando|recebi|recebemos|receberam|recebido|enviaram|processaram",
		does: "cancel\\w*|anul\\w*",
		howTo: "como|posso|e possivel|pode se|ate quando",
	},
	// Dutch
	{
		mine: "mijn|ons|onze",
		things: "bestelling(en)?|pakket(je|ten)?|pakje|levering|zending|retour|terugbetaling|order",
		asks: "waar (is|zijn|blijft|blijven)|wanneer (komt|komen|wordt|krijg ik|ontvang ik)|status van|track(ing)?|hoe staat het met|wat is er met",
		states:
			"aangekomen|verzonden|verstuurd|ontvangen|onderweg|geleverd|bezorgd|binnen|verwerkt|geannuleerd|terugbetaald|vertraagd|kwijt|zoek|had .{0,12}moeten (komen|zijn)",
		before: "wacht|wachten|niets (ontvangen|gehoord) van",
		does: "annuleren|annuleer|stopzetten",
		howTo: "hoe|kan ik|mag ik|is het mogelijk|kun je|tot wanneer",
	},
];

/** "It has not reached me", where the thing is mine without being called so. */
const notCome =
	/\bno me (ha|han) llegado\b|\bnon mi (e|sono) (ancora )?arrivat[oaie]\b|\bje nai (toujours )?(rien|pas) recu\b|\bnao me chegou\b/;

export const accountPatterns: RegExp[] = [notCome].concat(
	languages.flatMap(({ mine, things, asks, states, before, does, howTo }) => [
		new RegExp(`\\b(${asks})\\b.{0,15}\\b(${mine}) (\\w+ )?(${things})\\b`),
		new RegExp(`\\b(${mine}) (\\w+ )?(${things})\\b.{0,30}\\b(${states})\\b`),
		new RegExp(`\\b(${before})\\b.{0,25}\\b(${mine}) (\\w+ )?(${things})\\b`),
		new RegExp(`^(?!.*\\b(${howTo})\\b).*\\b(${does})\\b.{0,12}\\b(${mine}) (\\w+ )?(${things})\\b`),
		new RegExp(`^(?!.*\\b(${howTo})\\b).*\\b(${mine}) (\\w+ )?(${things})\\b.{0,12}\\b(${does})\\b`),
		new RegExp(`\\b(${things})\\b.{0,12}(#|n[or]\\.?|numer[oi]|nummer)? ?#?\\d{4,}\\b`),
	]),
);
