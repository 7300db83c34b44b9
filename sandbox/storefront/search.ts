import { plainText } from "../shops/making";
import type { Shop } from "../shops/shop";
import { liquidProduct, onSale } from "./liquid-product";

/** Everything that holds each word of the query, products by how prominently. */
export function search(shop: Shop, query: string) {
	const words = wordsOf(query);
	if (words.length === 0) return { products: [], pages: [], articles: [] };
	const products = onSale(shop)
		.map((product) => {
			const near = `${product.title} ${product.productType} ${product.tags.join(" ")}`;
			return { product, score: scoreOf(words, near, product.description) };
		})
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score)
		.map(({ product }) => liquidProduct(product));
	const pages = shop.pages
		.filter(({ title, body }) => scoreOf(words, title, plainText(body)) > 0)
		.map(({ title, handle, bodySummary }) => ({ title, url: `/pages/${handle}`, summary: bodySummary }));
	const articles = shop.blogs.flatMap((blog) =>
		blog.articles
			.filter(({ title, body }) => scoreOf(words, title, plainText(body)) > 0)
			.map(({ title, handle, summary }) => ({
				title,
				url: `/blogs/${blog.handle}/${handle}`,
				summary: plainText(summary),
			})),
	);
	return { products, pages, articles };
}

/** `/search/suggest.json` */
export function suggestions(shop: Shop, query: string) {
	const { products, pages, articles } = search(shop, query);
	const short = products
		.slice(0, 10)
		.map(({ id, title, handle, url, price, available, featured_image, vendor, type }) => {
			return {
				id,
				title,
				handle,
				url,
				price: (price / 100).toFixed(2),
				available,
				image: featured_image,
				vendor,
				type,
			};
		});
	return { resources: { results: { queries: [], collections: [], products: short, pages, articles } } };
}

/** 0 unless every word is somewhere; words in the title, type or tags weigh more. */
function scoreOf(words: string[], near: string, far: string): number {
	const [nearWords, farWords] = [wordsOf(near), wordsOf(far)];
	const scores = words.map((word) => {
		if (nearWords.some((candidate) => candidate.startsWith(word))) return 3;
		return farWords.some((candidate) => candidate.startsWith(word)) ? 1 : 0;
	});
	return scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
