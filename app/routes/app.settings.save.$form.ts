import { type ActionFunctionArgs, json } from "@remix-run/node";
import { merchantChangesSettings } from "~/flows/merchant-changes-settings.server";
import { isSettingsForm, parseSettingsForm } from "~/settings/forms";
import { authenticate } from "~/shopify.server";

/** Where every settings form is saved. */
export const action = async ({ request, params }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	if (!isSettingsForm(params.form)) throw new Response("There is no such form", { status: 404 });
	const parsed = parseSettingsForm(params.form, await request.json().catch(() => null));
	if (!parsed.ok) return json(parsed, { status: 422 });
	const { change, seenVersion } = parsed;
	const saved = await merchantChangesSettings({ shop: session.shop, change, seenVersion });
	return json(saved, { status: saved.ok ? 200 : "stale" in saved ? 409 : 422 });
};
