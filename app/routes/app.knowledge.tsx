import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation, useNavigate, useNavigation } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { authenticate } from "~/shopify.server";
import { ListSkeleton, useLate } from "~/ui/list-skeleton";
import { PageProblem } from "~/ui/page-problem";
import { TabsInSight } from "~/ui/tabs-in-sight";
import { useAct } from "~/ui/use-act";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return json(null);
};

/** `synced`: what the tab shows comes from Shopify. */
const tabs = [
	{ id: "sources", content: "Sources", url: "/app/knowledge", synced: true },
	{ id: "documents", content: "Documents", url: "/app/knowledge/documents", synced: true },
	{ id: "answers", content: "Answers", url: "/app/knowledge/answers", synced: false },
	{ id: "gaps", content: "Gaps", url: "/app/knowledge/gaps", synced: false },
	{ id: "test", content: "Test", url: "/app/knowledge/try", synced: false },
	{ id: "exam", content: "Exam", url: "/app/knowledge/exam", synced: false },
];

export default function Knowledge() {
	const { pathname } = useLocation();
	const navigate = useNavigate();
	const { sync, busy } = useSync();
	const opening = useOpening(pathname);
	const late = useLate(opening !== null);
	const selected = Math.max(
		0,
		tabs.findIndex(({ url }) => url === (opening ?? pathname)),
	);
	return (
		<Page
			title="Knowledge"
			backAction={{ content: "AI agent", url: "/app" }}
			primaryAction={tabs[selected]?.synced ? { content: "Sync now", onAction: sync, loading: busy } : undefined}
		>
			<BlockStack gap="400">
				<TabsInSight
					tabs={tabs.map(({ id, content }) => ({ id, content }))}
					selected={selected}
					onSelect={(index) => navigate(tabs[index]?.url ?? "/app/knowledge")}
				/>
				{late ? <ListSkeleton /> : <Outlet />}
			</BlockStack>
		</Page>
	);
}

/** The tab that was clicked, until it is there. */
function useOpening(current: string): string | null {
	const { state, location } = useNavigation();
	const next = tabs.find(({ url }) => url === location?.pathname)?.url;
	return state === "loading" && next && next !== current ? next : null;
}

function useSync() {
	const { act, busy } = useAct("/app/knowledge", "app.knowledge._index");
	const shopify = useAppBridge();
	const sync = async () => {
		if (await act({ intent: "sync" })) shopify.toast.show("Sync started");
	};
	return { sync, busy };
}

export const ErrorBoundary = () => <PageProblem title="Knowledge" back={{ content: "AI agent", url: "/app" }} />;
