import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate, useNavigation } from "@remix-run/react";
import { Card, Page, Pagination, Tabs } from "@shopify/polaris";
import { connectorOf, recordOf } from "~/connectors/registry";
import { handoffFilters, placeToText, textToPlace } from "~/delivery/handoff-list";
import { countHandoffsThatNeedYou, listHandoffs } from "~/delivery/handoff-list.store.server";
import { answersOf, type HandoffAnswers } from "~/metrics/handoff-figures.store.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { HandoffTable } from "~/ui/handoff-table";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";
import { useSendAgain } from "~/ui/send-again";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const asked = new URL(request.url).searchParams;
	const filter = handoffFilters.find((name) => name === asked.get("show")) ?? "all";
	const [{ timeZone }, page, needsYou] = await Promise.all([
		shopOf(session.shop),
		listHandoffs(session.shop, filter, textToPlace(asked.get("after"))),
		countHandoffsThatNeedYou(session.shop),
	]);
	const answers = await answersOf(session.shop, page.rows);
	const rows = page.rows.map((row) => ({
		...row,
		destinationLabel: connectorOf(row.destination).label,
		record: recordOf(row.destination),
		answers: answers.get(row.id) ?? noAnswers,
	}));
	return json({
		filter,
		rows,
		timeZone,
		needsYou,
		next: page.next && placeToText(page.next),
		paged: asked.has("after"),
	});
};

const noAnswers: HandoffAnswers = { status: "open", replies: 0, firstReplySeconds: null };

const names = { all: "All", "needs-you": "Needs you", "under-way": "Under way", delivered: "Delivered" };

export default function Handoffs() {
	const { filter, rows, timeZone, needsYou, next, paged } = useLoaderData<typeof loader>();
	const navigate = useNavigate();
	const loading = useNavigation().location?.pathname === "/app/handoffs";
	const again = useSendAgain();
	const tabs = handoffFilters.map((id) => ({
		id,
		content: names[id],
		badge: id === "needs-you" && needsYou > 0 ? String(needsYou) : undefined,
	}));
	return (
		<Page
			title="Handoffs"
			subtitle="Conversations that went to people"
			fullWidth
			secondaryActions={
				needsYou > 0
					? [{ content: `Send all again (${needsYou})`, loading: again.busy, onAction: () => again.sendAgain("all") }]
					: []
			}
		>
			<Card padding="0">
				<Tabs
					tabs={tabs}
					selected={handoffFilters.indexOf(filter)}
					onSelect={(index) => navigate(`/app/handoffs?show=${handoffFilters[index]}`)}
				/>
				{rows.length === 0 ? (
					<Nothing filter={filter} />
				) : (
					<HandoffTable rows={rows} timeZone={timeZone} loading={loading} again={again} />
				)}
				{(next || paged) && (
					<Pagination
						type="table"
						hasPrevious={paged}
						onPrevious={() => navigate(-1)}
						hasNext={next !== null}
						onNext={() => navigate(`/app/handoffs?show=${filter}&after=${encodeURIComponent(next ?? "")}`)}
					/>
				)}
			</Card>
		</Page>
	);
}

function Nothing({ filter }: { filter: keyof typeof names }) {
	if (filter === "needs-you")
		return (
			<NothingHere heading="Nothing needs you">Every handoff has reached the people it was meant for.</NothingHere>
		);
	return (
		<NothingHere
			heading={filter === "all" ? "No handoffs yet" : "None here now"}
			action={filter === "all" ? { content: "Choose where they go", url: "/app/settings/handoff" } : undefined}
		>
			When the agent can't answer and the shopper wants a person, you see here where the conversation went.
		</NothingHere>
	);
}

export const ErrorBoundary = () => <PageProblem title="Handoffs" />;
