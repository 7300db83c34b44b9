import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, InlineGrid, Page } from "@shopify/polaris";
import { SettingsIcon } from "@shopify/polaris-icons";
import { listGaps } from "~/knowledge/gap.store.server";
import { readConversationList } from "~/metrics/conversation-list.server";
import { figureWords } from "~/metrics/figure-words";
import { definitions } from "~/metrics/figures";
import { handoffDefinitions, handoffFigureWords } from "~/metrics/handoff-figures";
import { readHome } from "~/metrics/home.server";
import { countNeeds } from "~/metrics/metrics.store.server";
import type { Outcome } from "~/metrics/outcome";
import { readSetup } from "~/metrics/setup.server";
import { now } from "~/platform/clock";
import { deskOf } from "~/settings/desks.server";
import { checkOff, shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { BrokenDesk } from "~/ui/broken-desk";
import { ConversationTable } from "~/ui/conversation-table";
import { FigureCard } from "~/ui/figure-card";
import { Gaps, NeedsYou } from "~/ui/home-cards";
import { OutcomesChart } from "~/ui/outcomes-chart";
import { PageProblem } from "~/ui/page-problem";
import { SetupChecklist } from "~/ui/setup-checklist";
import { WindowPicker } from "~/ui/window-picker";

const gapsShown = 5;

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const shop = await shopOf(session.shop);
	const search = new URL(request.url).searchParams;
	const home = await readHome(shop, search);
	const { destination, method } = shop.settings.handoff;
	const [conversations, needs, gaps, setup, desk] = await Promise.all([
		readConversationList(shop, home.window, search),
		countNeeds(shop.domain),
		listGaps(shop.domain, gapsShown),
		readSetup(shop),
		deskOf(shop.domain, destination),
	]);
	return json({ ...home, conversations, needs, gaps, setup, desk, routes: method === "helpdesk", now: now() });
};

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	await checkOff(session.shop, "dismissed");
	return json({ ok: true });
};

/** Which conversations a figure's card opens. */
const behind: Record<keyof typeof definitions, Outcome | ""> = {
	resolutionRate: "resolved-by-ai",
	routedToTeam: "routed-to-team",
	conversations: "",
	helpful: "",
};

export default function Home() {
	const home = useLoaderData<typeof loader>();
	const { window, figures, previous, team, days, conversations, needs, gaps, setup, now } = home;
	const words = figureWords(figures, previous);
	const ofTeam = handoffFigureWords(team.current, team.previous);
	const sameDays =
		window.key === "custom" ? `window=custom&from=${window.from}&to=${window.to}` : `window=${window.key}`;
	return (
		<Page
			title="AI agent"
			fullWidth
			secondaryActions={[{ content: "Settings", icon: SettingsIcon, url: "/app/settings" }]}
			titleMetadata={<WindowPicker window={window} />}
		>
			<BlockStack gap="400">
				<BrokenDesk desk={home.desk} chosen={home.routes} />
				{!setup.dismissed && <SetupChecklist {...setup.known} />}
				<InlineGrid columns={{ xs: 2, md: 3 }} gap="400">
					{(Object.keys(definitions) as (keyof typeof definitions)[]).map((name) => (
						<FigureCard
							key={name}
							{...definitions[name]}
							{...words[name]}
							listUrl={`/app?${sameDays}&outcome=${behind[name]}#conversations`}
						/>
					))}
					{(Object.keys(handoffDefinitions) as (keyof typeof handoffDefinitions)[]).map((name) => (
						<FigureCard key={name} {...handoffDefinitions[name]} {...ofTeam[name]} listUrl="/app/handoffs" />
					))}
				</InlineGrid>
				<OutcomesChart days={days} />
				<InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
					<NeedsYou needs={needs} now={now} />
					<Gaps gaps={gaps} />
				</InlineGrid>
				<ConversationTable {...conversations} now={now} />
			</BlockStack>
		</Page>
	);
}

export const ErrorBoundary = () => <PageProblem title="AI agent" />;
