import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { standIn } from "../stand-in.harness";

test("an unknown field fails as Shopify's validation fails", async () => {
	const { admin } = standIn();
	const answer = await admin("query Facts { shop { nmae } }");
	expect(answer.status).toBe(200);
	expect(answer.data).toBeUndefined();
	expect(answer.errors).toEqual([
		{
			message: "Field 'nmae' doesn't exist on type 'Shop'",
			locations: [{ line: 1, column: 22 }],
			path: ["query Facts", "shop", "nmae"],
			extensions: { code: "undefinedField", typeName: "Shop", fieldName: "nmae" },
		},
	]);
});

test("a field without its scope is refused with its path; the rest is answered", async () => {
	const { admin } = standIn({ scopes: ["read_products"] });
	const answer = await admin("{ products(first: 1) { nodes { id } } pages(first: 1) { nodes { id } } }");
	expect(answer.errors[0]).toMatchObject({ path: ["pages"], extensions: { code: "ACCESS_DENIED" } });
	expect(answer.errors[0].message).toContain("`read_content` access scope or `read_online_store_pages`");
	const policies = await admin("{ shop { name shopPolicies { type } } }");
	expect(policies.errors[0]).toMatchObject({ path: ["shop", "shopPolicies"] });
});

test("a write scope grants reading", async () => {
	const { admin } = standIn({ scopes: ["write_products"] });
	expect((await admin("{ products(first: 1) { nodes { id } } }")).errors).toBeUndefined();
});

test("a wrong or expired token is a 401, another version is not served", async () => {
	const { admin, send, sandbox, app, shop } = standIn();
	expect(await admin("{ shop { name } }", {}, "shpat_wrong")).toMatchObject({ status: 401 });
	const hourAgo = Date.now() - 3_601_000;
	const stale = sandbox.tokens.grantOffline(shop.facts.myshopifyDomain, app.scopes, hourAgo).accessToken;
	expect(await admin("{ shop { name } }", {}, stale)).toMatchObject({ status: 401 });
	const old = await send(`/wire/${shop.facts.myshopifyDomain}/admin/api/2020-01/graphql.json`, { method: "POST" });
	expect(old.status).toBe(404);
});

test("pages follow one another until the last, each product once", async () => {
	const { admin, shop } = standIn();
	const query = `query Products($after: String) {
		products(first: 7, after: $after, sortKey: TITLE) { nodes { id title } pageInfo { hasNextPage endCursor } } }`;
	const titles: string[] = [];
	let after: string | null = null;
	do {
		const { data } = await admin(query, { after });
		titles.push(...data.products.nodes.map(({ title }: { title: string }) => title));
		after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
	} while (after);
	expect(titles).toEqual(shop.products.map(({ title }) => title).sort());
	const first = await admin("{ products { nodes { id } } }");
	expect(first.errors[0].message).toBe("you must provide one of first or last");
});

test("an option has its values", async () => {
	const { admin } = standIn();
	const query = '{ products(first: 1, query: "title:Fjord") { nodes { options { name optionValues { name } } } } }';
	const [product] = (await admin(query)).data.products.nodes;
	expect(product.options[0].optionValues).toContainEqual({ name: "Lichen" });
});

test("searches narrow lists as Shopify's query language does", async () => {
	const { admin, shop } = standIn();
	const order = shop.orders[0];
	const found = await admin(
		"query Find($query: String!) { orders(first: 5, query: $query) { nodes { name email } } }",
		{
			query: `name:"${order?.name}" AND email:'${order?.email}'`,
		},
	);
	expect(found.data.orders.nodes).toEqual([{ name: order?.name, email: order?.email }]);
	const product = shop.products[3];
	if (product) product.updatedAt = "2999-01-01T00:00:00Z";
	const changed = await admin(
		`{ products(first: 50, query: "updated_at:>'2998-01-01T00:00:00Z'") { nodes { title } } }`,
	);
	expect(changed.data.products.nodes).toEqual([{ title: product?.title }]);
	const none = await admin('{ pages(first: 5, query: "published_status:unpublished") { nodes { id } } }');
	expect(none.data.pages.nodes).toEqual([]);
});

test("a customer comes with his orders, deprecated fields still answer", async () => {
	const { admin, shop } = standIn();
	const order = shop.orders.at(-1);
	const { data, errors } = await admin(
		`query Customer($id: ID!) { customer(id: $id) {
			displayName email defaultEmailAddress { emailAddress } numberOfOrders amountSpent { amount currencyCode }
			lastOrder { name } orders(first: 5, sortKey: PROCESSED_AT, reverse: true) { nodes { name
				lineItems(first: 5) { nodes { title quantity variant { sku } } }
				fulfillments { displayStatus trackingInfo { company number url } } } } } }`,
		{ id: order?.customerId },
	);
	expect(errors).toBeUndefined();
	expect(data.customer.email).toBe(data.customer.defaultEmailAddress.emailAddress);
	expect(data.customer.orders.nodes[0].name).toBe(data.customer.lastOrder.name);
});

test("the bucket empties, refuses with THROTTLED, and the cost is told", async () => {
	const { admin } = standIn({ bucket: { maximumAvailable: 60, restoreRatePerSecond: 0 } });
	const query = "{ products(first: 30) { nodes { id } } }";
	const first = await admin(query);
	expect(first.extensions.cost).toMatchObject({ requestedQueryCost: 32, throttleStatus: { maximumAvailable: 60 } });
	expect(first.extensions.cost.actualQueryCost).toBeLessThanOrEqual(32);
	const second = await admin(query);
	expect(second.status).toBe(200);
	expect(second.errors[0].extensions.code).toBe("THROTTLED");
	expect(second.extensions.cost.actualQueryCost).toBeNull();
	const dear = await admin("{ products(first: 250) { nodes { variants(first: 100) { nodes { id } } } } }");
	expect(dear.errors[0].extensions.code).toBe("MAX_COST_EXCEEDED");
});

test("the theme's settings say whether the embed is on", async () => {
	const { admin, themes, shop } = standIn({ scopes: ["read_themes"] });
	const query = `{ themes(first: 1, roles: [MAIN]) { nodes { files(filenames: ["config/settings_data.json"], first: 1) {
		nodes { body { ... on OnlineStoreThemeFileBodyText { content } } } } } } }`;
	const settings = async () => JSON.parse((await admin(query)).data.themes.nodes[0].files.nodes[0].body.content);
	expect(await settings()).toEqual({ current: {} });
	themes[shop.facts.myshopifyDomain] = { "chat-bubble": { on: true, settings: {} } };
	expect(Object.values((await settings()).current.blocks)[0]).toMatchObject({ disabled: false });
});

test("a bulk operation writes every product and its variants as lines, and one runs at a time", async () => {
	const { admin, send, shop } = standIn();
	const query = `{ products { edges { node { id title variants { edges { node { id price } } } } } } }`;
	const run = `mutation($query: String!) { bulkOperationRunQuery(query: $query, groupObjects: true) {
		bulkOperation { id status } userErrors { code } } }`;
	const { id } = (await admin(run, { query })).data.bulkOperationRunQuery.bulkOperation;
	expect((await admin(run, { query })).data.bulkOperationRunQuery.userErrors).toEqual([
		{ code: "OPERATION_IN_PROGRESS" },
	]);
	const poll = "query($id: ID!) { node(id: $id) { ... on BulkOperation { status url objectCount } } }";
	let operation = { status: "CREATED", url: "" };
	while (operation.status !== "COMPLETED") {
		await nextTurn();
		operation = (await admin(poll, { id })).data.node;
	}
	const lines = (await (await send(`/wire/${operation.url.replace("https://", "")}`)).text()).trim().split("\n");
	expect(lines).toHaveLength(shop.products.length + shop.products.flatMap(({ variants }) => variants).length);
	expect(JSON.parse(lines[0] ?? "").title).toBe(shop.products[0]?.title);
	expect(JSON.parse(lines[1] ?? "").__parentId).toBe(shop.products[0]?.id);
});

test("metaobjects and picked metafields are read with their scopes, and heard of by a filtered subscription", async () => {
	const { admin } = standIn({ scopes: ["read_products", "read_metaobjects", "read_metaobject_definitions"] });
	const { data } = await admin(`{
		metaobjectDefinitions(first: 5) { nodes { type fieldDefinitions { key type { name } } } }
		metaobjects(type: "faq", first: 5) { nodes { displayName fields { key value } } }
		products(first: 1, query: "title:'Fjord Daypack 22'") { nodes { metafields(first: 5, keys: ["custom.packed_weight"]) {
			nodes { key type value } } } } }`);
	expect(data.metaobjectDefinitions.nodes.map(({ type }: { type: string }) => type)).toEqual(["faq", "size_chart"]);
	expect(data.metaobjects.nodes[0].fields[0]).toEqual({
		key: "question",
		value: data.metaobjects.nodes[0].displayName,
	});
	expect(data.products.nodes[0].metafields.nodes).toEqual([
		{ key: "packed_weight", type: "weight", value: '{"value":690,"unit":"GRAMS"}' },
	]);
	const subscribe = `mutation($filter: String) { webhookSubscriptionCreate(topic: METAOBJECTS_UPDATE,
		webhookSubscription: { uri: "https://app.test/hook", filter: $filter }) { webhookSubscription { id } userErrors { message } } }`;
	expect((await admin(subscribe, {})).data.webhookSubscriptionCreate.userErrors[0].message).toContain("Filter");
	expect((await admin(subscribe, { filter: "type:faq" })).data.webhookSubscriptionCreate.userErrors).toEqual([]);
});
