import type { CollectionDraft } from "../make-product";

const ofType = (...types: string[]) => ({
	holds: ({ productType }: { productType: string }) => types.includes(productType),
});
const tagged = (tag: string) => ({ holds: ({ tags }: { tags: string[] }) => tags.includes(tag) });

export const collections: CollectionDraft[] = [
	{
		title: "Clothing",
		description:
			"<p>Layers that work alone and together, from merino next to the skin to a shell against the storm.</p>",
		...ofType("Jackets", "Shirts", "Base layers", "Mid layers", "Trousers", "Socks", "Accessories"),
	},
	{
		title: "Tents & sleep",
		description: "<p>Shelter and warmth for the night outside.</p>",
		...ofType("Tents", "Sleeping bags", "Sleeping mats"),
	},
	{
		title: "Packs & trail",
		description: "<p>What carries your things, and what carries you.</p>",
		...ofType("Packs", "Trekking", "Lights", "Knives", "Bottles"),
	},
	{
		title: "Camp kitchen",
		description: "<p>Hot food, few parts.</p>",
		...ofType("Camp kitchen"),
	},
	{
		title: "Home",
		description: "<p>For the part of the day when the boots stand by the door.</p>",
		...ofType("Blankets", "Bedding", "Candles", "Furniture"),
	},
	{ title: "Care & repair", description: "<p>Keep it going.</p>", ...ofType("Care") },
	{ title: "Bestsellers", description: "<p>What leaves the warehouse most often.</p>", ...tagged("bestseller") },
	{ title: "Gifts", description: "<p>Small things, and a card for everything else.</p>", ...tagged("gift") },
	{
		title: "Outlet",
		description: "<p>Last season's colours and sizes. Outlet items can be returned within 14 days.</p>",
		holds: ({ variants }) => variants.some(({ compareAtPrice }) => compareAtPrice !== null),
	},
];
