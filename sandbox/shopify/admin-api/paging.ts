import { GraphQLError } from "graphql";

type PagingArguments = {
	first?: number | null;
	last?: number | null;
	after?: string | null;
	before?: string | null;
	reverse?: boolean | null;
	sortKey?: string | null;
};

type Value = string | number;
type Place = { last_id: number; last_value: Value };

const maximumPage = 250;

/** The number in a gid; 0 for what has none. */
export const idNumber = (item: object): number => Number(/(\d+)$/.exec((item as { id?: string }).id ?? "")?.[1] ?? 0);

const fieldsBySortKey: Record<string, string> = {
	UPDATED_AT: "updatedAt",
	CREATED_AT: "createdAt",
	PUBLISHED_AT: "publishedAt",
	PROCESSED_AT: "processedAt",
	TITLE: "title",
	NAME: "displayName",
	HANDLE: "handle",
	POSITION: "position",
	ORDER_NUMBER: "number",
	VENDOR: "vendor",
	PRODUCT_TYPE: "productType",
	INVENTORY_TOTAL: "totalInventory",
};

const sortValue = (item: object, sortKey: string): Value => {
	const field = fieldsBySortKey[sortKey];
	const value = field ? (item as Record<string, unknown>)[field] : undefined;
	return typeof value === "string" || typeof value === "number" ? value : idNumber(item);
};

/** A page of the items as Shopify pages: sorted, a cursor names a place and not a position, `first` or `last` required. */
export function page<Item extends object>(items: Item[], asked: PagingArguments) {
	check(asked);
	const sortKey = asked.sortKey ?? "ID";
	const places = items.map((item) => ({
		item,
		place: { last_id: idNumber(item), last_value: sortValue(item, sortKey) },
	}));
	const direction = asked.reverse ? -1 : 1;
	places.sort((one, other) => direction * compare(one.place, other.place));
	const after = asked.after ? readCursor(asked.after) : null;
	const before = asked.before ? readCursor(asked.before) : null;
	const within = places.filter(
		({ place }) =>
			(!after || direction * compare(place, after) > 0) && (!before || direction * compare(place, before) < 0),
	);
	const shown = asked.first != null ? within.slice(0, asked.first) : within.slice(-(asked.last ?? 0) || within.length);
	const edges = shown.map(({ item, place }) => ({ node: item, cursor: cursorOf(place) }));
	const [head, tail] = [shown[0], shown.at(-1)];
	return {
		edges,
		nodes: shown.map(({ item }) => item),
		pageInfo: {
			hasNextPage: tail !== undefined && places.at(-1) !== tail,
			hasPreviousPage: head !== undefined && places[0] !== head,
			startCursor: edges[0]?.cursor ?? null,
			endCursor: edges.at(-1)?.cursor ?? null,
		},
	};
}

function check({ first, last }: PagingArguments) {
	if (first == null && last == null) throw badRequest("you must provide one of first or last");
	for (const [name, size] of Object.entries({ first, last })) {
		if (size == null) continue;
		if (size < 0) throw badRequest(`${name} cannot be negative`);
		if (size > maximumPage) throw badRequest(`${name} cannot exceed ${maximumPage}`);
	}
}

function compare(one: Place, other: Place): number {
	if (one.last_value < other.last_value) return -1;
	if (one.last_value > other.last_value) return 1;
	return one.last_id - other.last_id;
}

const cursorOf = (place: Place) => Buffer.from(JSON.stringify(place)).toString("base64");

function readCursor(cursor: string): Place {
	try {
		const place = JSON.parse(Buffer.from(cursor, "base64").toString()) as Place;
		if (typeof place.last_id === "number" && place.last_value !== undefined) return place;
	} catch {
		// answered below
	}
	throw badRequest("invalid cursor for current pagination sort.");
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
