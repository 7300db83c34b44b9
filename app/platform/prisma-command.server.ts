import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

const textTypeOid = 25;
/** PostgreSQL's catalogue types `char` and `name`: Prisma's schema engine can't read them over an adapter. */
const catalogueTypeOids = new Set([18, 19]);

type ResultPrototype = { addFields: (fields: { dataTypeID: number }[]) => void };

/** Reports the catalogue's text types as text, so that `prisma migrate` runs without an engine binary. */
function reportCatalogueTypesAsText() {
	const result = pg.Result.prototype as unknown as ResultPrototype;
	const addFields = result.addFields;
	result.addFields = function (fields) {
		for (const field of fields) if (catalogueTypeOids.has(field.dataTypeID)) field.dataTypeID = textTypeOid;
		return addFields.call(this, fields);
	};
}

/** The schema engine leaves its ten-second lock timer behind; without this every command would wait for it. */
function letTimersGo() {
	const start = globalThis.setTimeout;
	globalThis.setTimeout = ((...input: Parameters<typeof start>) => start(...input).unref()) as typeof start;
}

/** For Prisma's own commands (prisma.config.ts); lets the process end as soon as the command is done. */
export function prismaCommandAdapter(connectionString: string) {
	reportCatalogueTypesAsText();
	letTimersGo();
	return new PrismaPg({ connectionString, allowExitOnIdle: true, idleTimeoutMillis: 100 });
}
