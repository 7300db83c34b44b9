import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useNavigation, useParams } from "@remix-run/react";
import { Card, Page } from "@shopify/polaris";
import { inboxViews } from "~/conversations/inbox";
import { inboxCounts, inboxQueue } from "~/conversations/inbox.store.server";
import { teammateAtPage } from "~/identity/teammate.server";
import { now } from "~/platform/clock";
import { authenticate } from "~/shopify.server";
import { Availability } from "~/ui/availability";
import "~/ui/inbox.css";
import { InboxQueue } from "~/ui/inbox-queue";
import { ConversationSkeleton } from "~/ui/inbox-skeleton";
import { useLiveInbox } from "~/ui/live-inbox";
import { PageProblem } from "~/ui/page-problem";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const me = await teammateAtPage({ shop: session.shop, userId: sessionToken.sub }, request);
	const asked = new URL(request.url).searchParams.get("view");
	const view = inboxViews.find((name) => name === asked) ?? "waiting";
	const viewer = { shop: session.shop, userId: me.id };
	const [queue, counts] = await Promise.all([inboxQueue(viewer, view), inboxCounts(viewer)]);
	return json({ me, view, queue, counts, now: now().toISOString() });
};

/** Queue, conversation, customer; on a phone the queue gives way to the chosen conversation. */
export default function Inbox() {
	const { me, view, queue, counts, now: loadedAt } = useLoaderData<typeof loader>();
	const { id } = useParams();
	const heard = useLiveInbox(id);
	const opening = useOpening(id);
	return (
		<Page title="Inbox" fullWidth titleMetadata={<Availability me={me} />}>
			<div className={id || opening ? "baton-inbox baton-inbox--chosen" : "baton-inbox"}>
				<div className="baton-inbox__queue">
					<Card padding="0">
						<InboxQueue view={view} queue={queue} counts={counts} chosen={opening ?? id ?? null} loadedAt={loadedAt} />
					</Card>
				</div>
				<div className="baton-inbox__conversation">
					{opening ? <ConversationSkeleton /> : <Outlet context={heard} />}
				</div>
			</div>
		</Page>
	);
}

/** The conversation that was clicked, until it is there. */
function useOpening(current: string | undefined): string | null {
	const { state, location } = useNavigation();
	const next = /^\/app\/inbox\/([^/]+)$/.exec(location?.pathname ?? "")?.[1];
	return state === "loading" && next && next !== current ? next : null;
}

export const ErrorBoundary = () => <PageProblem title="Inbox" />;
