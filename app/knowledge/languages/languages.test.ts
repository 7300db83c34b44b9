import { expect, test } from "vitest";
import type { IndexedDocument } from "../document";
import { PassageIndex } from "../passage-index";
import { stem } from "../stem";
import { termOf, termsOf } from "../words";
import { partsOf } from "./compounds";
import { documentLanguage, questionLanguage } from "./detect";
import { type Language, languageOfLocale } from "./language";

test.each<[Language, string]>([
	["de", "Rückgabe Rueckgabe ruckgabe Rückgaben"],
	["de", "Lieferung Lieferungen liefern liefert geliefert"],
	["de", "bestellt Bestellung Bestellungen bestellen"],
	["de", "Größe Grösse Groesse Größen"],
	["de", "umtauschen umgetauscht umzutauschen Umtausch"],
	["fr", "expédier expédié expedie expédiée"],
	["fr", "l'envoi envoi envois d’envoi"],
	["fr", "livré livrée livree livrées livrer"],
	["es", "devolución devolucion devoluciones"],
	["es", "envío envios enviar enviado"],
	["it", "dell'ordine ordine ordini"],
	["it", "disponibilità disponibilita"],
	["pt", "devolução devolucao devoluções devolucoes"],
	["nl", "retourneren geretourneerd retourneert"],
	["nl", "betalen betaald betaling"],
	["sv", "returer retur"],
	["da", "leveringer levering"],
	["nb", "returer retur"],
	["fi", "palautukset palautuksia"],
])("%s: one term for %s", (language, words) => {
	expect(new Set(termsOf(words, language)).size).toBe(1);
});

test("English keeps its own stemmer, and its terms are those of no other language", () => {
	expect(termOf("deliveries")).toBe(stem("deliveries"));
	expect(termOf("gift", "de")).not.toBe(termOf("gift"));
});

const written = (locale: string, text: string): IndexedDocument => ({
	...{ id: text, externalId: text, kind: "page", title: "", url: "", locale },
	...{ questions: [], product: null, passages: [text] },
});

test("a locale is believed until the small words tell otherwise", () => {
	expect(documentLanguage(written("en", "Sie können die Ware innerhalb von 30 Tagen an uns zurücksenden."))).toBe("de");
	expect(documentLanguage(written("fr", "Livraison 4,90 €"))).toBe("fr");
	expect(documentLanguage(written("en", "We ship within two days. Die cut stickers, hat boxes."))).toBe("en");
	expect(questionLanguage("¿cuánto cuesta el envío?", "en")).toBe("es");
	expect(questionLanguage("Versandkosten?", "de-AT")).toBe("de");
	expect(["de-AT", "no", "pt-BR", "pl"].map(languageOfLocale)).toEqual(["de", "nb", "pt", "en"]);
});

test("a compound is found by its parts, and taken apart into words that the shop has", () => {
	const index = new PassageIndex();
	index.add(written("de", "Die Rückgabefrist ist die Zeit, in der Sie das an uns senden."));
	index.add(written("de", "Hier ist ein Zelt und was es bei uns sonst noch für Sie gibt: Heringe."));
	const holds = (term: string) => index.holds(term);
	const compounds = (word: string) => index.compounds.of(termOf(word, "de"), holds).map(({ term }) => term);
	expect(compounds("frist")).toEqual([termOf("ruckgabefrist", "de")]);
	expect(compounds("ruckgabe")).toEqual([termOf("ruckgabefrist", "de")]);
	expect(compounds("gabe")).toEqual([]);
	expect(partsOf("zeltheringe", "de", holds)).toEqual(["zelt", "heringe"]);
	expect(partsOf("zeltplanen", "de", holds)).toBeNull();
});
