import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionList, Badge, BlockStack, Card, Page } from "@shopify/polaris";
import {
	ChatIcon,
	ClockIcon,
	GaugeIcon,
	NotificationIcon,
	PersonIcon,
	ShieldCheckMarkIcon,
	ThemeEditIcon,
} from "@shopify/polaris-icons";
import { deskOf } from "~/settings/desks.server";
import { weekInWords } from "~/settings/in-words";
import { shopOf } from "~/settings/shop.store.server";
import { thresholdOf } from "~/settings/threshold";
import { authenticate } from "~/shopify.server";
import { BrokenDesk } from "~/ui/broken-desk";
import { PageProblem } from "~/ui/page-problem";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings } = await shopOf(session.shop);
	const desk = await deskOf(session.shop, settings.handoff.destination);
	return json({ settings, desk });
};

export default function Settings() {
	const { settings, desk } = useLoaderData<typeof loader>();
	const broken = settings.handoff.method === "helpdesk" && desk.state === "broken";
	return (
		<Page title="Settings" backAction={{ content: "AI agent", url: "/app" }} narrowWidth>
			<BlockStack gap="400">
				<BrokenDesk desk={desk} chosen={settings.handoff.method === "helpdesk"} />
				<Card padding="100">
					<ActionList
						items={[
							{
								content: "Agent handoff",
								helpText: settings.handoff.method === "message" ? "Send a message" : `Send to ${desk.label}`,
								icon: ChatIcon,
								url: "/app/settings/handoff",
								suffix: broken ? <Badge tone="critical">Reconnect</Badge> : undefined,
							},
							{
								content: "Agent",
								helpText: short(`${settings.agentName} · ${settings.greeting}`),
								icon: PersonIcon,
								url: "/app/settings/agent",
								suffix: <OnOff on={settings.agentOn} />,
							},
							{
								content: "How sure the agent must be",
								helpText: `Answers from ${Math.round(thresholdOf(settings) * 100)} % on`,
								icon: GaugeIcon,
								url: "/app/settings/answering",
							},
							{
								content: "Chat bubble",
								helpText: "Colour and place on your storefront",
								icon: ThemeEditIcon,
								url: "/app/settings/bubble",
							},
							{
								content: "Office hours",
								helpText: weekInWords(settings.officeHours),
								icon: ClockIcon,
								url: "/app/settings/hours",
							},
							{
								content: "Inbox texts and notifications",
								helpText: settings.teamEmail ? short(`Tells ${settings.teamEmail}`) : "No e-mail to your team",
								icon: NotificationIcon,
								url: "/app/settings/inbox",
							},
							{
								content: "Data",
								helpText: settings.retentionDays
									? `Conversations are deleted after ${settings.retentionDays} days`
									: "Conversations are kept",
								icon: ShieldCheckMarkIcon,
								url: "/app/settings/data",
							},
						]}
					/>
				</Card>
			</BlockStack>
		</Page>
	);
}

const OnOff = ({ on }: { on: boolean }) => <Badge tone={on ? "success" : undefined}>{on ? "On" : "Off"}</Badge>;

/** The merchant's own words on one line, however long. */
const short = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

export const ErrorBoundary = () => <PageProblem title="Settings" />;
