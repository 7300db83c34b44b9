import { type ToolSet, tool } from "ai";
import { z } from "zod";
import { customerIdentity } from "~/identity/customer.server";
import { priceInWords } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { env } from "~/platform/env.server";
import type { Question, Reply } from "../agent";
import { reply } from "../engine";
import { longestPassage, type NumberedSources } from "./numbered-sources";

const most = 4;
/** What one look-up may tell, in tokens, with the marks around it. */
export const mostToolTokens = Math.ceil((most * (longestPassage + 200)) / 3);
const noMore = "No more can be looked up. Answer from what you have, or reply with the word NONE.";

/** Adds what the embedded engine found to what may be cited; returns the numbers. */
export function addFound(sources: NumberedSources, found: Reply, index: PassageIndex): number[] {
	return found.trace.passages.slice(0, most).flatMap(({ documentId, title, text }) => {
		const url = index.get(documentId)?.url ?? "";
		return sources.add({ documentId, title, url, text }) ?? [];
	});
}

/**
 * What a model may look up, so often and no more, however many calls it makes at once. Shop and customer come from the
 * session and are no arguments; everything that is found is numbered and may be cited.
 */
export function toolsFor(question: Question, index: PassageIndex, sources: NumberedSources): ToolSet | undefined {
	let left = env().LLM_TOOL_CALLS;
	if (left === 0) return undefined;
	const within = <Result>(work: () => Result) => (left-- > 0 ? work() : noMore);
	const search = tool({
		description: "Searches the shop's policies, pages, answers and products.",
		inputSchema: z.object({ query: z.string().max(300) }),
		execute: ({ query }) =>
			within(() => {
				const found = reply({ ...question, text: query, earlier: [] }, index, 0);
				return sources.told(addFound(sources, found, index)) || "Nothing was found.";
			}),
	});
	const product = tool({
		description: "The facts of one product: options, prices, what is in stock.",
		inputSchema: z.object({ product: z.string().max(200) }),
		execute: ({ product: name }) =>
			within(() => {
				const number = addProduct(sources, name, question, index);
				return number === null ? "There is no such product." : sources.told([number]);
			}),
	});
	const orders = tool({
		description: "The last orders of the customer who is asking, with their state.",
		inputSchema: z.object({}),
		execute: () =>
			within(async () => {
				const number = await addOrders(sources, question);
				return number === null ? "No orders can be seen." : sources.told([number]);
			}),
	});
	return { search_knowledge: search, product_facts: product, ...(question.customerId ? { own_orders: orders } : {}) };
}

function addProduct(sources: NumberedSources, name: string, question: Question, index: PassageIndex): number | null {
	const found = reply({ ...question, text: name, earlier: [] }, index, 0);
	const document = found.documents.map((id) => index.get(id)).find((one) => one?.product);
	if (!document?.product) return null;
	const { currency, variants, options } = document.product;
	const lines = [
		...options.map(({ name: option, values }) => `${option}: ${values.join(", ")}.`),
		...variants.map(
			({ title, price, available }) =>
				`${title}: ${priceInWords(price, currency)}, ${available ? "in stock" : "sold out"}.`,
		),
	];
	return sources.add({ documentId: document.id, title: document.title, url: document.url, text: lines.join("\n") });
}

async function addOrders(sources: NumberedSources, { shop, customerId }: Question): Promise<number | null> {
	const identity = customerId ? await customerIdentity(shop, customerId) : null;
	const lines = (identity?.lastOrders ?? []).map(({ name, date, payment, fulfilment, tracking, total }) => {
		const parcels = tracking.map(({ company, number }) => `, parcel ${company} ${number}`).join("");
		return `Order ${name} of ${date.slice(0, 10)}: ${payment}, ${fulfilment}, ${total.amount} ${total.currency}${parcels}.`;
	});
	return sources.add({ documentId: null, title: "Your orders", url: "/account", text: lines.join("\n") });
}
