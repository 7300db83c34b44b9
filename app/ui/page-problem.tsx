import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { Banner, Page, type PageProps } from "@shopify/polaris";
import { boundary } from "@shopify/shopify-app-remix/server";

type Way = { content: string; url: string };

/** What an ErrorBoundary shows: what happened, under the page's own title, and the way on. */
export function PageProblem({ title, back }: { title: string; back?: Way }) {
	const error = useRouteError();
	const { revalidate, state } = useRevalidator();
	if (isRouteErrorResponse(error)) {
		if (error.status === 404) return <NotThere title={title} back={back} words={String(error.data)} />;
		// Shopify's library answers by throwing a Response, which must pass as it is.
		if (error.status < 500) return boundary.error(error);
	}
	return (
		<Frame title={title} back={back}>
			<Banner
				tone="critical"
				title="This page could not be loaded"
				action={{ content: "Try again", onAction: revalidate, loading: state === "loading" }}
			>
				Nothing is lost, and the agent goes on answering. If it happens again, wait a minute and reload.
			</Banner>
		</Frame>
	);
}

const NotThere = ({ title, back, words }: { title: string; back?: Way; words: string }) => (
	<Frame title={title} back={back}>
		<Banner tone="warning" title={words || "This is no longer here"} action={back}>
			It may have been deleted, by your team or by your retention setting.
		</Banner>
	</Frame>
);

const Frame = ({ back, ...page }: PageProps & { back?: Way }) => <Page backAction={back} {...page} />;
