type Words = {
	title: string;
	from: string;
	/** Where the merchant picks what of it is told, or adds to it. */
	way?: { content: string; url: string };
};

/** What each source is called, where it comes from, and what can be done about it. */
export const sourceWords: Record<string, Words> = {
	policies: { title: "Policies", from: "Settings → Policies" },
	pages: { title: "Pages", from: "Online Store → Pages" },
	articles: { title: "Blog posts", from: "Online Store → Blog posts" },
	products: {
		title: "Products",
		from: "Published products with options, prices, stock and the metafields you pick",
		way: { content: "Metafields", url: "/app/knowledge/products" },
	},
	collections: { title: "Collections", from: "Published collections with what is in them" },
	metaobjects: {
		title: "FAQ metaobjects",
		from: "Content → Metaobjects, from the definition you pick",
		way: { content: "Pick", url: "/app/knowledge/metaobjects" },
	},
	faq: {
		title: "Your answers",
		from: "Written by your team here",
		way: { content: "Write", url: "/app/knowledge/answers/new" },
	},
	files: {
		title: "Files",
		from: "PDF, Word, Markdown and text files that you upload",
		way: { content: "Files", url: "/app/knowledge/files" },
	},
	web: {
		title: "Web pages",
		from: "Other pages of your own domains, read once a day",
		way: { content: "Pages", url: "/app/knowledge/web" },
	},
};
