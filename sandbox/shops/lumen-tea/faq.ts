import type { FaqEntry } from "../shop";

export const faq: FaqEntry[] = [
	{
		title: "How long does tea keep?",
		phrasings: ["Does tea expire?", "What is the shelf life of your tea?", "best before date"],
		answer: "Twelve months in its closed tin, dark and dry. After that it is safe but tastes flat.",
	},
	{
		title: "Is there a subscription?",
		phrasings: ["Can I get tea every month?", "Do you do refills automatically?"],
		answer: "Not yet. An 8 oz bag is about 90 cups and costs a quarter less per cup than the tins.",
	},
	{
		title: "Which teas are free of caffeine?",
		phrasings: ["decaf tea", "What can I drink before bed?", "caffeine free"],
		answer: "Midnight Chamomile has none. We don't carry decaffeinated black or green tea.",
	},
	{
		title: "Are the tins recyclable?",
		phrasings: ["Can I recycle the packaging?", "Is the bag compostable?"],
		answer: "The tins go with metal. The 8 oz bags are home-compostable; please peel the label off first.",
	},
	{
		title: "Do you sell wholesale?",
		phrasings: ["I run a café", "bulk tea for restaurants"],
		answer: "Yes, from $250 an order. Write to wholesale@lumentea.example with the name of your café.",
	},
];
