import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import { recordOf } from "~/connectors/registry";
import { inboxConversation } from "~/conversations/inbox.store.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { ConversationPane } from "~/ui/conversation-pane";
import { CustomerCard } from "~/ui/customer-card";
import type { InboxContext } from "~/ui/live-inbox";
import { PageProblem } from "~/ui/page-problem";

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session, sessionToken } = await authenticate.admin(request);
	const conversation = await inboxConversation(session.shop, params.id ?? "");
	if (!conversation) throw new Response("This conversation is no longer here", { status: 404 });
	const { timeZone } = await shopOf(session.shop);
	const record = recordOf(conversation.handoff?.destination ?? "inbox");
	return json({ conversation, record, me: sessionToken.sub, timeZone });
};

export default function InboxConversation() {
	const { conversation, record, me, timeZone } = useLoaderData<typeof loader>();
	const { shopperTypedAtMs } = useOutletContext<InboxContext>();
	return (
		<div className="baton-inbox__pair">
			<ConversationPane
				key={conversation.id}
				conversation={conversation}
				me={me}
				timeZone={timeZone}
				shopperTypedAtMs={shopperTypedAtMs}
			/>
			<CustomerCard conversation={conversation} record={record} />
		</div>
	);
}

export const ErrorBoundary = () => <PageProblem title="Conversation" back={{ content: "Inbox", url: "/app/inbox" }} />;
