import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { replayThreshold } from "~/exam/threshold-replay.server";
import { authenticate } from "~/shopify.server";

const asked = z.coerce.number().min(0).max(1);

/** What would have become of past questions with another threshold. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const threshold = asked.safeParse(new URL(request.url).searchParams.get("threshold"));
	if (!threshold.success) throw json("Ask for a share between 0 and 1", { status: 400 });
	return json(await replayThreshold(session.shop, threshold.data));
};
