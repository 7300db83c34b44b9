import { type Language, languageOfLocale } from "./languages/language";

/** How a collection says what is in it, in the shop's language: shoppers ask for "the … collection" and its products. */
const openings: Partial<Record<Language, (title: string) => string>> = {
	en: (title) => `Products in the ${title} collection: `,
	de: (title) => `Produkte in der Kollektion ${title}: `,
	fr: (title) => `Produits de la collection ${title} : `,
	es: (title) => `Productos de la colección ${title}: `,
	it: (title) => `Prodotti della collezione ${title}: `,
	pt: (title) => `Produtos da coleção ${title}: `,
	nl: (title) => `Producten in de collectie ${title}: `,
	nb: (title) => `Produkter i kolleksjonen ${title}: `,
	da: (title) => `Produkter i kollektionen ${title}: `,
	sv: (title) => `Produkter i kollektionen ${title}: `,
};

/** The beginning of the paragraph that names a collection's products. */
export const contentsOpening = (title: string, locale: string): string =>
	(openings[languageOfLocale(locale)] ?? openings.en)?.(title) ?? "";
