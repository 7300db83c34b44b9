import { describe, expect, test } from "vitest";
import { isAccountQuestion } from "./account-questions";

describe("questions that only the shopper's own records answer", () => {
	test.each([
		"Wo bleibt mein Paket?",
		"Meine Bestellung ist noch nicht angekommen",
		"Wann kommt meine Lieferung?",
		"¿Dónde está mi pedido?",
		"Mi paquete no ha llegado todavía",
		"¿Cuándo llega mi pedido?",
		"Où en est ma commande ?",
		"Mon colis n'est toujours pas arrivé",
		"Quand arrivera mon colis ?",
		"Dov'è il mio ordine?",
		"Il mio pacco non è ancora arrivato",
		"Quando arriva il mio ordine?",
		"Cadê o meu pedido?",
		"A minha encomenda ainda não chegou",
		"Waar blijft mijn pakketje?",
		"Mijn bestelling is nog niet aangekomen",
		"Bestellung Nr. 10482",
		"Where is my order?",
	])("%s", (text) => expect(isAccountQuestion(text)).toBe(true));

	test.each([
		"Wie lange dauert die Lieferung?",
		"Kann ich eine Bestellung stornieren?",
		"¿Cuánto tarda el envío?",
		"Quels sont les délais de livraison ?",
		"Quanto costa la spedizione?",
		"Quanto tempo demora a entrega?",
		"Hoe lang duurt de levering?",
		"How long does delivery take?",
	])("not: %s", (text) => expect(isAccountQuestion(text)).toBe(false));
});
