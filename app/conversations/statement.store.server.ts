import { pool, type Tx } from "~/platform/db.server";

/** Runs one SQL statement with numbered values and gives its rows. */
export type Run = <Row>(name: string, sql: string, values: unknown[]) => Promise<Row[]>;

/**
 * The turn of a chat is a handful of single statements, where a round trip or a query builder would cost more than the
 * work. Without `tx` each is a transaction of its own, prepared once a connection.
 */
export const runner = (tx?: Tx): Run =>
	tx
		? async <Row>(_name: string, sql: string, values: unknown[]) => tx.$queryRawUnsafe<Row[]>(sql, ...values)
		: async <Row>(name: string, text: string, values: unknown[]) =>
				(await pool().query({ name, text, values })).rows as Row[];

/** A value for a column of type jsonb. */
export const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
