import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { availableTeammates } from "~/handoff/team.store.server";
import { now } from "~/platform/clock";
import { desksOf } from "~/settings/desks.server";
import { saveRefusal } from "~/settings/handoff-gate";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { BrokenDesk } from "~/ui/broken-desk";
import { FormPage } from "~/ui/form-page";
import { HandoffMethod } from "~/ui/handoff-method";
import { HandoffPreview } from "~/ui/handoff-preview";
import { PageProblem } from "~/ui/page-problem";
import { RefusedFields } from "~/ui/refused-fields";
import { useSettingsForm } from "~/ui/settings-form";
import { SettingsSection } from "~/ui/settings-section";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion } = await shopOf(session.shop);
	const [desks, teammates] = await Promise.all([desksOf(session.shop), availableTeammates(session.shop, now())]);
	return json({ settings, settingsVersion, desks, available: teammates.length });
};

export default function HandoffSettings() {
	const { settings, settingsVersion, desks, available } = useLoaderData<typeof loader>();
	const form = useSettingsForm("handoff", {
		values: { handoff: settings.handoff, desks: settings.desks },
		version: settingsVersion,
	});
	const { handoff } = form.values;
	const choose = (part: Partial<typeof handoff>) => form.change({ handoff: { ...handoff, ...part } });
	const chosen = desks.find(({ destination }) => destination === handoff.destination);
	const refusal = chosen ? saveRefusal(handoff, chosen) : null;
	const saved = desks.find(({ destination }) => destination === settings.handoff.destination);

	return (
		<FormPage title="Agent handoff" form={form} blocked={refusal !== null}>
			{saved && (
				<BrokenDesk
					desk={saved}
					chosen={settings.handoff.method === "helpdesk" && !form.stale}
					action={{
						content: `Reconnect ${saved.label}`,
						onAction: () => choose({ method: "helpdesk", destination: saved.destination }),
					}}
				/>
			)}
			<BlockStack gap="600">
				<SettingsSection
					title="When your agent can't answer"
					description="Also when the shopper asks for a person, is upset, or a sensitive topic comes up."
				>
					<HandoffMethod form={form} choose={choose} desks={desks} refusal={refusal} available={available} />
				</SettingsSection>
				{handoff.method === "helpdesk" && chosen?.fieldsHelp && (
					<SettingsSection title="Ticket fields" description="For the views, rules and reports of your helpdesk.">
						<BlockStack gap="400">
							<RefusedFields desk={chosen} />
							<InlineStack align="space-between" blockAlign="center" gap="200">
								<Text as="p">
									{filledInWords(settings.ticketFields[chosen.destination]?.length ?? 0, chosen.label)}
								</Text>
								<Button url="/app/settings/fields">Choose fields</Button>
							</InlineStack>
						</BlockStack>
					</SettingsSection>
				)}
				<SettingsSection bare title="What the shopper sees" description="As it stands on this page, before you save.">
					<HandoffPreview settings={{ ...settings, handoff }} answersBy={chosen?.answersBy ?? "live"} />
				</SettingsSection>
			</BlockStack>
		</FormPage>
	);
}

const filledInWords = (count: number, label: string) => {
	if (count === 0) return `Baton fills no field of ${label} yet.`;
	return count === 1 ? `Baton fills one field of ${label}.` : `Baton fills ${count} fields of ${label}.`;
};

export const ErrorBoundary = () => (
	<PageProblem title="Agent handoff" back={{ content: "Settings", url: "/app/settings" }} />
);
