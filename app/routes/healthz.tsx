import { databaseIsUp } from "~/platform/health.server";

/** For load balancers: 200 while the app can reach its database. */
export const loader = async () =>
	(await databaseIsUp()) ? new Response("ok") : new Response("The database is not reachable", { status: 503 });
