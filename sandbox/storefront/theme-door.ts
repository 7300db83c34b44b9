import { z } from "zod";
import { readExtension } from "./extension";
import { changeEmbed, embedState } from "./theme-state";
import type { Door, World } from "./world";

const changeShape = z.object({
	/** Absent: the shop of the host. */
	shop: z.string().optional(),
	/** The block's file name; absent: every block of the extension. */
	block: z.string().optional(),
	on: z.boolean().optional(),
	settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** `GET /sandbox/theme`: each shop's app embeds. */
export const readTheme: Door = async (world) => Response.json(await themesOf(world));

/** `POST /sandbox/theme` `{shop?, block?, on?, settings?}`: what a merchant does in the theme editor. */
export const changeTheme: Door = async (world, visit, request) => {
	const parsed = changeShape.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return Response.json({ error: z.prettifyError(parsed.error) }, { status: 400 });
	const { shop = visit.shop.facts.myshopifyDomain, block, on, settings } = parsed.data;
	if (!world.shops.some(({ facts }) => facts.myshopifyDomain === shop)) {
		return Response.json({ error: `There is no shop ${shop}` }, { status: 404 });
	}
	for (const handle of block ? [block] : await blockHandles(world))
		changeEmbed(world.themes, shop, handle, { on, settings });
	return Response.json(await themesOf(world));
};

async function themesOf(world: World) {
	const handles = await blockHandles(world);
	const embedsOf = (shop: string) => handles.map((block) => ({ block, ...embedState(world.themes, shop, block) }));
	return {
		shops: world.shops.map(({ facts: { myshopifyDomain: shop } }) => ({ shop, embeds: embedsOf(shop) })),
	};
}

/** The app embeds that the extension brings. */
async function blockHandles({ extensionFolder }: World): Promise<string[]> {
	const { blocks } = await readExtension(extensionFolder);
	return blocks.filter(({ schema }) => schema.target !== "section").map(({ handle }) => handle);
}
