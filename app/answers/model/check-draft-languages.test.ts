import { describe, expect, test } from "vitest";
import { checkDraft } from "./check-draft";
import { NumberedSources } from "./numbered-sources";

/** A shop's page in its language, what it bears out, and what it does not. */
const shops: Record<string, { page: string; asked: string; holds: string[]; discarded: string[] }> = {
	de: {
		page: "Sie können unbenutzte Artikel innerhalb von 30 Tagen nach Lieferung zurücksenden. Die Rücksendung kostet 4,90 €. Getragene Artikel nehmen wir nicht zurück.",
		asked: "Kann ich getragene Artikel zurücksenden?",
		holds: [
			"Sie können unbenutzte Artikel innerhalb von dreißig Tagen zurücksenden.",
			"Die Rücksendung kostet 4,90 Euro.",
			"Nein, getragene Artikel nehmen wir nicht zurück.",
		],
		discarded: [
			"Sie können unbenutzte Artikel innerhalb von fünfunddreißig Tagen zurücksenden.",
			"Sie können unbenutzte Artikel innerhalb von 30 Wochen zurücksenden.",
			"Sie können unbenutzte Artikel innerhalb eines Jahres zurücksenden.",
			"Sie können unbenutzte Artikel bis Freitag zurücksenden.",
			"Sie können unbenutzte Artikel bis Weihnachten zurücksenden.",
			"Die Rücksendung ist kostenlos.",
			"Die Rücksendung kostet 4,90 Franken.",
			"Getragene Artikel nehmen wir zurück.",
			"Sie können unbenutzte Artikel nicht zurücksenden.",
			"Ja, Artikel nehmen wir zurück.",
			"Wir garantieren die Rücksendung unbenutzter Artikel.",
			"Sie können unbenutzte Artikel nach 30 Tagen zurücksenden.",
		],
	},
	fr: {
		page: "Vous pouvez retourner les articles non utilisés dans les 30 jours suivant la livraison. Le retour coûte 4,90 €. Les articles portés ne sont pas repris.",
		asked: "Puis-je retourner un article ?",
		holds: [
			"Oui, vous pouvez retourner les articles non utilisés dans les trente jours.",
			"Le retour coûte 4,90 euros.",
		],
		discarded: [
			"Vous pouvez retourner les articles non utilisés dans les quatre-vingt-dix jours.",
			"Vous pouvez retourner les articles non utilisés dans les 30 mois.",
			"Vous pouvez retourner les articles non utilisés pendant un an.",
			"Vous pouvez retourner les articles non utilisés avant vendredi.",
			"Le retour des articles est gratuit.",
			"Les articles portés sont repris.",
			"Vous serez remboursé du retour des articles.",
		],
	},
	es: {
		page: "Puede devolver los artículos sin usar en un plazo de 30 días desde la entrega. La devolución cuesta 4,90 €. No aceptamos artículos usados.",
		asked: "¿Puedo devolver un artículo?",
		holds: [
			"Sí, puede devolver los artículos sin usar en un plazo de treinta días.",
			"La devolución cuesta 4,90 euros.",
		],
		discarded: [
			"Puede devolver los artículos sin usar en un plazo de treinta y cinco días.",
			"Puede devolver los artículos sin usar en un plazo de 30 meses.",
			"Puede devolver los artículos sin usar durante un año.",
			"Puede devolver los artículos sin usar antes del viernes.",
			"La devolución de los artículos es gratuita.",
			"Aceptamos artículos usados.",
		],
	},
	it: {
		page: "Puoi restituire gli articoli non usati entro 30 giorni dalla consegna. La restituzione costa 4,90 €. Non accettiamo articoli indossati.",
		asked: "Posso restituire un articolo?",
		holds: ["Sì, puoi restituire gli articoli non usati entro trenta giorni.", "La restituzione costa 4,90 euro."],
		discarded: [
			"Puoi restituire gli articoli non usati entro trentacinque giorni.",
			"Puoi restituire gli articoli non usati entro 30 mesi.",
			"Puoi restituire gli articoli non usati entro un anno.",
			"Puoi restituire gli articoli non usati entro venerdì.",
			"La restituzione degli articoli è gratuita.",
			"Accettiamo articoli indossati.",
		],
	},
	pt: {
		page: "Pode devolver os artigos não usados até 30 dias após a entrega. A devolução custa 4,90 €. Não aceitamos artigos lavados.",
		asked: "Posso devolver um artigo?",
		holds: [
			"Sim, pode devolver os artigos não usados até trinta dias após a entrega.",
			"A devolução custa 4,90 euros.",
		],
		discarded: [
			"Pode devolver os artigos não usados até trinta e cinco dias após a entrega.",
			"Pode devolver os artigos não usados até 30 meses após a entrega.",
			"Pode devolver os artigos não usados até um ano após a entrega.",
			"Pode devolver os artigos não usados até amanhã.",
			"A devolução dos artigos é gratuita.",
			"Aceitamos artigos lavados.",
		],
	},
	nl: {
		page: "Je kunt ongebruikte artikelen binnen 30 dagen na levering terugsturen. Terugsturen kost € 4,90. Gedragen artikelen nemen we niet terug.",
		asked: "Kan ik een artikel terugsturen?",
		holds: ["Ja, je kunt ongebruikte artikelen binnen dertig dagen terugsturen.", "Terugsturen kost 4,90 euro."],
		discarded: [
			"Je kunt ongebruikte artikelen binnen vijfendertig dagen terugsturen.",
			"Je kunt ongebruikte artikelen binnen 30 weken terugsturen.",
			"Je kunt ongebruikte artikelen binnen een jaar terugsturen.",
			"Je kunt ongebruikte artikelen tot vrijdag terugsturen.",
			"Terugsturen van artikelen is kosteloos.",
			"Gedragen artikelen nemen we terug.",
		],
	},
	nb: {
		page: "Du kan returnere ubrukte varer innen 30 dager etter levering. Returen koster 49 kr. Vi tar ikke tilbake brukte varer.",
		asked: "Kan jeg returnere en vare?",
		holds: ["Ja, du kan returnere ubrukte varer innen tretti dager.", "Returen koster 49 kroner."],
		discarded: [
			"Du kan returnere ubrukte varer innen femti dager.",
			"Du kan returnere ubrukte varer innen 30 uker.",
			"Du kan returnere ubrukte varer innen et år.",
			"Du kan returnere ubrukte varer innen fredag.",
			"Returen av varer er gratis.",
			"Returen koster 49 euro.",
			"Vi tar tilbake brukte varer.",
		],
	},
};

describe.each(Object.entries(shops))("%s", (locale, { page, asked, holds, discarded }) => {
	const sources = new NumberedSources();
	sources.add({ documentId: "returns", title: "30", url: "", text: page });
	const check = (draft: string) => checkDraft(`${draft} [1]`, sources.all, { text: asked, locale });
	test.each(holds)("%s", (draft) => expect(check(draft)).toHaveProperty("text"));
	test.each(discarded)("not: %s", (draft) => expect(check(draft)).toHaveProperty("problem"));
});
