import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { findRequest } from "~/privacy/privacy.store.server";
import { authenticate } from "~/shopify.server";

/** What a privacy request found, as the file that the merchant hands on. */
export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const found = await findRequest(session.shop, params.id ?? "");
	if (found?.state !== "done") throw json("This request is no longer here", { status: 404 });
	return json({ kind: found.kind, customerId: found.customerId, doneAt: found.doneAt, ...(found.result as object) });
};
