import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { merchantSyncsKnowledge } from "~/flows/merchant-syncs-knowledge.server";
import { listSources } from "~/knowledge/source.store.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { SourceList } from "~/ui/source-list";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	return json({ sources: await listSources(session.shop), now: now() });
};

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	await merchantSyncsKnowledge(session.shop);
	return json({ ok: true });
};

const lookEveryMs = 2_000;

/** What the agent knows, and how fresh it is; the page follows a sync that is under way. */
export default function Sources() {
	const { sources, now } = useLoaderData<typeof loader>();
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const timer = setInterval(() => document.visibilityState === "visible" && revalidate(), lookEveryMs);
		return () => clearInterval(timer);
	}, [revalidate]);
	return <SourceList sources={sources} now={now} />;
}
