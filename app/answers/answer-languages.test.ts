import { beforeAll, expect, test } from "vitest";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { answerQuestion } from "./answer.server";

freshDatabase();

const german = "laden.myshopify.com";
const french = "boutique.myshopify.com";
const both = "beides.myshopify.com";

const page = (externalId: string, locale: string, title: string, text: string): NewDocument => ({
	...{ externalId, locale, title, text, url: `/pages/${externalId}` },
	...{ questions: [], product: null, remoteUpdatedAt: null },
});

const rueckgabe = page(
	"rueckgabe",
	"de",
	"Widerrufsrecht und Rückgabe",
	"Sie können unbenutzte Artikel innerhalb von 30 Tagen nach Erhalt zurücksenden.\n\nDie Rückgabefrist beginnt mit dem Tag der Zustellung. Die Kosten der Rücksendung tragen wir.\n\nReduzierte Ware ist vom Umtausch ausgeschlossen.",
);
const versand = page(
	"versand",
	"de",
	"Versand und Lieferung",
	"Wir versenden nach Deutschland, Österreich und in die Schweiz.\n\nDie Lieferzeit beträgt innerhalb Deutschlands 2 bis 3 Werktage.\n\nDie Versandkosten betragen 4,90 €. Ab einem Bestellwert von 60 € liefern wir versandkostenfrei.",
);
/** Its locale is the shop's, not its own. */
const garantie = page(
	"garantie",
	"en",
	"Garantie und Reparatur",
	"Auf alle Zelte und Rucksäcke geben wir 5 Jahre Garantie, auf Bekleidung 2 Jahre.\n\nDefekte Reißverschlüsse reparieren wir während der Garantiezeit kostenlos.",
);
const daunen = page(
	"daunen",
	"de",
	"Daunen richtig pflegen",
	"Waschen Sie Daunenjacken bei 30 Grad im Schonwaschgang mit einem Daunenwaschmittel. Weichspüler schadet den Federn.",
);
const retours = page(
	"retours",
	"fr",
	"Politique de retour",
	"Vous pouvez retourner les articles non portés dans les 30 jours suivant la réception.\n\nLes frais de retour sont à notre charge. Le remboursement est effectué sous 5 jours ouvrés.",
);
const livraison = page(
	"livraison",
	"fr",
	"Expédition et livraison",
	"Nous expédions en France, en Belgique et en Suisse.\n\nLe délai de livraison est de 2 à 3 jours ouvrés en France et de 4 jours en Belgique.\n\nLes frais de port s'élèvent à 4,90 €. La livraison est offerte à partir de 60 € d'achat.",
);
const cadeaux = page(
	"cadeaux",
	"fr",
	"Cartes cadeaux",
	"Les cartes cadeaux sont valables trois ans et arrivent par e-mail.\n\nPour l'utiliser, saisissez le code au moment du paiement.",
);
const gifts = page(
	"gifts",
	"en",
	"Gift cards",
	"Gift cards are valid for three years and arrive by e-mail.\n\nTo use one, enter the code when you pay.",
);

async function shopWith(shop: string, documents: NewDocument[]) {
	await inTransaction(async (tx) => {
		await installShop(shop, { name: "Shop" }, now(), tx);
		await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "pages", documents));
	});
}

beforeAll(async () => {
	await shopWith(german, [rueckgabe, versand, garantie, daunen]);
	await shopWith(french, [retours, livraison, cadeaux]);
	await shopWith(both, [gifts, cadeaux, retours]);
});

const ask = (shop: string, text: string, locale: string) =>
	answerQuestion({ shop, text, locale, earlier: [], context: {}, signedIn: false });

test.each([
	[german, "de", "Bis wann kann ich Artikel zurückgeben?", "30 Tagen"],
	[german, "de", "bis wann kann man etwas zurueckschicken", "30 Tagen"],
	[german, "de", "Wer trägt die Kosten der Rücksendung?", "tragen wir"],
	[german, "de", "Ab welchem Betrag ist der Versand kostenlos?", "60 €"],
	[german, "de", "Wie viele Jahre Garantie gibt es auf einen Rucksack?", "5 Jahre"],
	[german, "en", "Wie wasche ich meine Daunenjacke?", "30 Grad"],
	[french, "fr", "J'ai combien de temps pour renvoyer un article ?", "30 jours"],
	[french, "fr", "A partir de combien la livraison est gratuite ?", "60 €"],
	[french, "fr", "Vous livrez en combien de temps en Belgique ?", "4 jours"],
	[french, "fr", "Combien de temps une carte cadeau est-elle valable ?", "trois ans"],
])("%s answers (%s) “%s”", async (shop, locale, text, told) => {
	const reply = await ask(shop, text, locale);
	expect(reply.decision).toBe("answer");
	expect(reply.text).toContain(told);
});

test.each([
	[german, "de", "Vermietet ihr Zelte?"],
	[german, "de", "Gibt es Rabatt für Studenten?"],
	[german, "de", "Wie wird das Wetter morgen in Berlin?"],
	[german, "en", "How long is the battery warranty of the headlamp?"],
	[german, "fr", "Peut-on prolonger une carte cadeau ?"],
	[french, "fr", "Acceptez-vous les bitcoins ?"],
	[french, "fr", "Louez-vous des tentes ?"],
	[french, "de", "Was kostet der Versand nach Wien?"],
])("%s hands over (%s) “%s”", async (shop, locale, text) => {
	expect((await ask(shop, text, locale)).decision).toBe("offer");
});

test("a shop in two languages answers in the shopper's", async () => {
	const inFrench = await ask(both, "Combien de temps une carte cadeau est-elle valable ?", "en");
	const inEnglish = await ask(both, "How long is a gift card valid?", "fr");
	expect(inFrench.text).toContain("trois ans");
	expect(inEnglish.text).toContain("three years");
});

test("a word that is the same in both is found in the language of the shopper's storefront first", async () => {
	const first = async (locale: string) => (await ask(both, "code e-mail", locale)).trace.passages[0]?.title;
	expect([await first("fr"), await first("en")]).toEqual(["Cartes cadeaux", "Gift cards"]);
});
