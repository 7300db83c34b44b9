import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { merchantSwitchesSource } from "~/flows/merchant-switches-source.server";
import { merchantSyncsKnowledge } from "~/flows/merchant-syncs-knowledge.server";
import { sourceKinds } from "~/knowledge/document";
import { listSources } from "~/knowledge/source.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { SourceList } from "~/ui/source-list";
import { useFollowing } from "~/ui/use-following";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	return json({ sources: await listSources(session.shop), now: now() });
};

const intent = z.discriminatedUnion("intent", [
	z.object({ intent: z.literal("sync") }),
	z.object({ intent: z.enum(["on", "off"]), kind: z.enum(sourceKinds) }),
]);

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const asked = intent.parse(Object.fromEntries(await request.formData()));
	if (asked.intent === "sync") await merchantSyncsKnowledge(session.shop);
	else await merchantSwitchesSource(session.shop, asked.kind, asked.intent === "on");
	return json({ ok: true });
};

/** What the agent knows, and how fresh it is; the page follows a sync that is under way. */
export default function Sources() {
	const { sources, now } = useLoaderData<typeof loader>();
	useFollowing();
	return <SourceList sources={sources} now={now} />;
}
