import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useFetcher, useLocation, useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { useEffect } from "react";
import { authenticate } from "~/shopify.server";
import { PageProblem } from "~/ui/page-problem";
import { TabsInSight } from "~/ui/tabs-in-sight";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	await authenticate.admin(request);
	return json(null);
};

const tabs = [
	{ id: "sources", content: "Sources", url: "/app/knowledge" },
	{ id: "documents", content: "Documents", url: "/app/knowledge/documents" },
	{ id: "answers", content: "Answers", url: "/app/knowledge/answers" },
	{ id: "gaps", content: "Gaps", url: "/app/knowledge/gaps" },
	{ id: "test", content: "Test", url: "/app/knowledge/try" },
	{ id: "exam", content: "Exam", url: "/app/knowledge/exam" },
];

export default function Knowledge() {
	const { pathname } = useLocation();
	const navigate = useNavigate();
	const syncing = useSync();
	const selected = Math.max(
		0,
		tabs.findIndex(({ url }) => url === pathname),
	);
	return (
		<Page
			title="Knowledge"
			backAction={{ content: "AI agent", url: "/app" }}
			primaryAction={{ content: "Sync now", onAction: syncing.start, loading: syncing.busy }}
		>
			<BlockStack gap="400">
				<TabsInSight
					tabs={tabs.map(({ id, content }) => ({ id, content }))}
					selected={selected}
					onSelect={(index) => navigate(tabs[index]?.url ?? "/app/knowledge")}
				/>
				<Outlet />
			</BlockStack>
		</Page>
	);
}

function useSync() {
	const fetcher = useFetcher<{ ok: boolean }>();
	const shopify = useAppBridge();
	useEffect(() => {
		if (fetcher.data?.ok) shopify.toast.show("Sync started");
	}, [fetcher.data, shopify]);
	const start = () => fetcher.submit({ intent: "sync" }, { method: "post", action: "/app/knowledge?index" });
	return { start, busy: fetcher.state !== "idle" };
}

export const ErrorBoundary = () => <PageProblem title="Knowledge" back={{ content: "AI agent", url: "/app" }} />;
