import { basename } from "node:path";
import { seeOther } from "sandbox/desks/pages/page";
import { type Answer, type Handler, type Params, route, router } from "sandbox/http";
import type { Shop } from "../../shops/shop";
import { changeEmbed, embedState, type ThemeState } from "../../storefront/theme-state";
import type { AppRegistration } from "../app-registration";
import { browserScript } from "../browser-script.server";
import { mintIdToken } from "../id-token";
import { staffMember, userIdOf } from "../staff";
import { appFrame, embeddedUrl } from "./app-frame";
import { embedBlocks } from "./embed-blocks.server";
import { extensionStatus } from "./extension-status";
import { adminStyle } from "./look";
import { recordPage } from "./record-pages";
import { handleOf, type ShellPage, shellPage } from "./shell-page";
import { editedEmbed, themeEditor } from "./theme-editor";

type AdminWorld = { app: AppRegistration; shops: () => Shop[]; themes: ThemeState; extensionFolder: string };
type ShopAnswer = (shop: Shop, request: Request, params: Params) => Response | null | Promise<Response | null>;

/** Shopify admin: the shell around the app, its own few pages, the theme editor. */
export function admin({ app, shops, themes, extensionFolder }: AdminWorld): Handler {
	const first = () => handleOf(shops()[0] as Shop);
	const stateOf = (shop: Shop) => (block: string) => embedState(themes, shop.facts.myshopifyDomain, block);

	const atShop =
		(answer: ShopAnswer): Answer =>
		(request, params) => {
			const shop = shops().find((one) => handleOf(one) === params.handle);
			return shop ? answer(shop, request, params) : null;
		};

	const show = (shop: Shop, request: Request, page: Pick<ShellPage, "title" | "content" | "place" | "frame">) =>
		shellPage({
			...page,
			shop,
			shops: shops(),
			user: userOf(shop, request),
			config: {
				shop: shop.facts.myshopifyDomain,
				handle: handleOf(shop),
				appOrigin: new URL(app.url).origin,
				adminPath: `/admin/store/${handleOf(shop)}`,
				storefront: shop.facts.url,
			},
		});

	const framedApp = atShop(async (shop, request, params) => {
		const user = userIdOf(userOf(shop, request));
		const { myshopifyDomain } = shop.facts;
		const idToken = await mintIdToken(app, myshopifyDomain, user);
		const path = params.rest ? `/${params.rest}` : "";
		const search = new URL(request.url).search;
		const frame = embeddedUrl({
			app,
			shop: myshopifyDomain,
			handle: handleOf(shop),
			path,
			search,
			idToken,
			userId: user,
		});
		return show(shop, request, { title: "Baton", place: `/apps/baton${path}`, content: appFrame(frame), frame });
	});

	const editor = atShop(async (shop, request) => {
		const activating = new URL(request.url).searchParams.get("activateAppId")?.split("/").at(-1) ?? null;
		const blocks = await embedBlocks(extensionFolder);
		const content = themeEditor({ blocks, stateOf: stateOf(shop), storefront: shop.facts.url, activating });
		return show(shop, request, { title: "Theme editor", place: "/themes/current/editor", content });
	});

	const saveEmbed = atShop(async (shop, request) => {
		const form = await request.formData();
		const block = (await embedBlocks(extensionFolder)).find(({ handle }) => handle === form.get("block"));
		if (!block) return new Response("There is no such embed", { status: 404 });
		changeEmbed(themes, shop.facts.myshopifyDomain, block.handle, editedEmbed(block, form));
		return seeOther(`/admin/store/${handleOf(shop)}/themes/current/editor`);
	});

	const switchStaff = atShop(async (shop, request) => {
		const form = await request.formData();
		const place = String(form.get("place") ?? "");
		const answer = seeOther(`/admin/store/${handleOf(shop)}${place.startsWith("/") ? place : ""}`);
		answer.headers.append("set-cookie", `${staffCookie(shop)}=${Number(form.get("user"))}; Path=/; SameSite=Lax`);
		return answer;
	});

	const record = atShop((shop, request, params) => {
		const place = params.rest ? `/${params.rest}` : "";
		const page = recordPage(shop, place);
		return page && show(shop, request, { ...page, place });
	});

	return router([
		route("GET", "/admin", () => seeOther(`/admin/store/${first()}/apps/baton`)),
		route("GET", "/admin/shell.js", async () => script(await browserScript("./admin/shell.ts"))),
		route("GET", "/admin/shell.css", () => new Response(adminStyle, { headers: { "content-type": "text/css" } })),
		route("GET", "/wire/cdn.shopify.com/shopifycloud/app-bridge.js", async () =>
			script(await browserScript("./bridge/main.ts")),
		),
		route("GET", "/admin/store/:handle/apps/baton", framedApp),
		route("GET", "/admin/store/:handle/apps/baton/*", framedApp),
		// Shopify opens an app under its key as well as under its handle.
		route("GET", `/admin/store/:handle/apps/${app.apiKey}`, framedApp),
		route("GET", `/admin/store/:handle/apps/${app.apiKey}/*`, framedApp),
		route("POST", "/admin/store/:handle/staff", switchStaff),
		route("GET", "/admin/store/:handle/themes/current/editor", editor),
		route("POST", "/admin/store/:handle/themes/current/editor", saveEmbed),
		route(
			"GET",
			"/admin/store/:handle/id-token.json",
			atShop(async (shop, request) => {
				const user = userIdOf(userOf(shop, request));
				return fresh({ token: await mintIdToken(app, shop.facts.myshopifyDomain, user) });
			}),
		),
		route(
			"GET",
			"/admin/store/:handle/user.json",
			atShop((shop, request) => {
				const { name, email } = userOf(shop, request);
				return fresh({ id: userIdOf(userOf(shop, request)), name, email });
			}),
		),
		route(
			"GET",
			"/admin/store/:handle/extensions.json",
			atShop(async (shop) =>
				fresh(extensionStatus(basename(extensionFolder), await embedBlocks(extensionFolder), stateOf(shop))),
			),
		),
		route(
			"GET",
			"/admin/store/:handle/scopes.json",
			atShop(() => fresh({ granted: app.scopes, required: app.scopes, optional: [] })),
		),
		route(
			"GET",
			"/admin/store/:handle/products.json",
			atShop(({ products }) => fresh(products)),
		),
		route("GET", "/admin/store/:handle", record),
		route("GET", "/admin/store/:handle/*", record),
	]);
}

const staffCookie = (shop: Shop) => `sandbox_staff_${handleOf(shop)}`;

function userOf(shop: Shop, request: Request) {
	const pattern = new RegExp(`(?:^|;\\s*)${staffCookie(shop)}=(\\d+)`);
	return staffMember(shop, pattern.exec(request.headers.get("cookie") ?? "")?.[1]);
}

const fresh = (value: unknown) => Response.json(value, { headers: { "cache-control": "no-store" } });
const script = (text: string) =>
	new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" } });
