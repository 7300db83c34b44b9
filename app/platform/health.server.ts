import { pool } from "./db.server";

export const databaseIsUp = (): Promise<boolean> =>
	pool()
		.query("SELECT 1")
		.then(
			() => true,
			() => false,
		);
