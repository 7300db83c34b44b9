import { z } from "zod";

/** More than this many would make one product's query too dear. */
export const mostMetafields = 10;

const key = z.string().trim().min(1).max(200);

/** Of products: the metafields whose values answers may tell, as "namespace.key" with the name that shoppers read. */
export const productChoice = z.object({
	metafields: z
		.array(z.object({ key: key.regex(/^[^.]+\..+$/), name: key }))
		.max(mostMetafields, `Pick at most ${mostMetafields} metafields`)
		.default([]),
});
export type ProductChoice = z.infer<typeof productChoice>;

/** Of metaobjects: which definition holds the FAQ, and in which of its fields question and answer are. */
export const metaobjectChoice = z
	.object({ type: key, name: key, question: key, answer: key })
	.refine(({ question, answer }) => question !== answer, {
		message: "Pick two different fields for question and answer",
		path: ["answer"],
	});
export type MetaobjectChoice = z.infer<typeof metaobjectChoice>;

export type Choices = { products: ProductChoice; metaobjects: MetaobjectChoice | null };

/** What was picked, from the rows of the sources; what is not there, or no longer fits, counts as not picked. */
export function choicesOf(rows: { kind: string; choice: unknown }[]): Choices {
	const choice = (kind: string) => rows.find((row) => row.kind === kind)?.choice;
	const products = productChoice.safeParse(choice("products"));
	const metaobjects = metaobjectChoice.safeParse(choice("metaobjects"));
	return {
		products: products.success ? products.data : { metafields: [] },
		metaobjects: metaobjects.success ? metaobjects.data : null,
	};
}
