import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { failedDeliveries } from "~/delivery/handoff-list.store.server";
import { merchantSendsAgain } from "~/flows/merchant-sends-again.server";
import { authenticate } from "~/shopify.server";

/** One delivery, or every one that failed. */
const asked = z.object({ delivery: z.union([z.literal("all"), z.string().min(1).max(80)]) });

/** A merchant sends failed handoffs once more. */
export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const parsed = asked.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return json({ ok: false, sent: 0, message: "Choose a handoff to send again." }, { status: 422 });
	const { delivery } = parsed.data;
	const deliveries = delivery === "all" ? await failedDeliveries(session.shop) : [delivery];
	const refusals: string[] = [];
	for (const deliveryId of deliveries) {
		const outcome = await merchantSendsAgain({ shop: session.shop, deliveryId });
		if (!outcome.ok) refusals.push(outcome.message);
	}
	const sent = deliveries.length - refusals.length;
	const [refusal] = refusals;
	return json({ ok: !refusal, sent, message: refusal ?? inWords(sent) }, { status: sent === 0 && refusal ? 409 : 200 });
};

const inWords = (sent: number) => (sent === 1 ? "Sent again" : `${sent} handoffs sent again`);
