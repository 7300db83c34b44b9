import type { Shop } from "../shops/shop";

/** What the merchant filled into the theme's own settings. */
type ThemeSettings = {
	announcement: string;
	heroTitle: string;
	heroText: string;
	heroButton: string;
	hero_url: string;
	shipping_url: string;
	/** The product whose picture stands beside the hero. */
	heroProduct: string;
	/** Shown with its products on the home page. */
	featured: string;
	menu: { title: string; url: string }[];
	footer: { title: string; url: string }[];
	colors: { accent: string; accentText: string; background: string; panel: string; text: string };
};

const page = (shop: Shop, handle: string) => {
	const found = shop.pages.find((candidate) => candidate.handle === handle);
	return found ? [{ title: found.title, url: `/pages/${handle}` }] : [];
};

const collections = (shop: Shop, count: number) =>
	shop.collections.slice(0, count).map(({ title, handle }) => ({ title, url: `/collections/${handle}` }));

export function themeSettings(shop: Shop): ThemeSettings {
	return shop.facts.myshopifyDomain === "lumen-tea.myshopify.com" ? lumenTea(shop) : fjellAndFern(shop);
}

const fjellAndFern = (shop: Shop): ThemeSettings => ({
	announcement: "Free shipping in Norway from €90 · 45 days to return",
	heroTitle: "Made for weather. Made to be mended.",
	heroText: "Outdoor and home goods from Bergen, with spare parts for at least ten years.",
	heroButton: "See the clothing",
	hero_url: "/collections/clothing",
	shipping_url: "/policies/shipping-policy",
	heroProduct: "ridge-2-tent",
	featured: "bestsellers",
	menu: [...collections(shop, 5), { title: "Outlet", url: "/collections/outlet" }],
	footer: ["about", "size-guide", "care-guide", "repairs", "warranty", "stores", "gift-cards", "sustainability"]
		.flatMap((handle) => page(shop, handle))
		.concat([{ title: "Field notes", url: "/blogs/field-notes" }]),
	colors: { accent: "#2c4a3b", accentText: "#ffffff", background: "#faf8f4", panel: "#f1ede5", text: "#1f2421" },
});

const lumenTea = (shop: Shop): ThemeSettings => ({
	announcement: "Free US shipping over $45",
	heroTitle: "A small light in the afternoon.",
	heroText: "Loose-leaf tea, blended by six people in Portland, Maine.",
	heroButton: "Browse teas",
	hero_url: "/collections/teas",
	shipping_url: "/policies/shipping-policy",
	heroProduct: "glass-teapot-24-oz",
	featured: "bestsellers",
	menu: collections(shop, 3),
	footer: ["about", "brewing-guide"].flatMap((handle) => page(shop, handle)),
	colors: { accent: "#8a3b1e", accentText: "#ffffff", background: "#fffaf3", panel: "#f7ebdc", text: "#2b211a" },
});
