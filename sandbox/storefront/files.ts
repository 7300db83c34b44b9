import { extensionAsset } from "./embeds";
import { readExtension } from "./extension";
import { picture } from "./pictures";
import { themeAsset } from "./theme";
import type { Door } from "./world";

const forAYear = "public, max-age=31536000, immutable";
const types: Record<string, string> = {
	js: "text/javascript",
	css: "text/css",
	svg: "image/svg+xml",
	json: "application/json",
	png: "image/png",
	woff2: "font/woff2",
};

/** A file of the app's extension, as from Shopify's CDN: open to all origins, kept for a year under its hash. */
export const extensionFile: Door = async (
	world,
	_visit,
	_request,
	{ hash = "", extension: handle = "", name = "" },
) => {
	const asset = extensionAsset(await readExtension(world.extensionFolder), handle, name);
	if (!asset) return missing();
	return new Response(new Uint8Array(asset.body), {
		headers: {
			"content-type": `${types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream"}; charset=utf-8`,
			"cache-control": hash === asset.hash ? forAYear : "no-store",
			"access-control-allow-origin": "*",
		},
	});
};

export const themeFile: Door = async (_world, _visit, request, { name = "" }) => {
	const asset = await themeAsset(name);
	if (!asset) return missing();
	const fingerprinted = new URL(request.url).searchParams.has("v");
	return new Response(new Uint8Array(asset.body), {
		headers: {
			"content-type": `${asset.type}; charset=utf-8`,
			"cache-control": fingerprinted ? forAYear : "no-store",
		},
	});
};

export const productPicture: Door = (_world, { shop }, _request, { name = "" }) => {
	const svg = picture(shop, name);
	if (!svg) return missing();
	return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=3600" } });
};

const missing = () => new Response("There is no such file\n", { status: 404 });
