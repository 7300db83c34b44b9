import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Box, RadioButton, TextField } from "@shopify/polaris";
import { availableTeammates } from "~/handoff/team.store.server";
import { now } from "~/platform/clock";
import { desksOf } from "~/settings/desks.server";
import { saveRefusal } from "~/settings/handoff-gate";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { DeskChoice } from "~/ui/desk-choice";
import { FormPage } from "~/ui/form-page";
import { HandoffPreview } from "~/ui/handoff-preview";
import { MessageEditor } from "~/ui/message-editor";
import { PageProblem } from "~/ui/page-problem";
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
		values: { handoff: settings.handoff, klaviyo: settings.klaviyo },
		version: settingsVersion,
	});
	const { handoff, klaviyo } = form.values;
	const choose = (part: Partial<typeof handoff>) => form.change({ handoff: { ...handoff, ...part } });
	const chosen = desks.find(({ destination }) => destination === handoff.destination);
	const refusal = chosen ? saveRefusal(handoff, chosen) : null;
	const broken = desks.find(
		(desk) => desk.state === "broken" && desk.destination === settings.handoff.destination && !form.stale,
	);

	return (
		<FormPage title="Agent handoff" form={form} blocked={refusal !== null}>
			{broken && settings.handoff.method === "helpdesk" && (
				<Banner
					tone="critical"
					title={`${broken.label} no longer takes tickets from Baton`}
					action={{
						content: "Reconnect",
						onAction: () => choose({ method: "helpdesk", destination: broken.destination }),
					}}
				>
					{broken.error ?? `${broken.label} refuses Baton's access.`} Until then, handoffs wait in your Inbox.
				</Banner>
			)}
			<BlockStack gap="600">
				<SettingsSection
					title="When your agent can't answer"
					description="Also when the shopper asks for a person, is upset, or a sensitive topic comes up."
				>
					<BlockStack gap="400">
						<RadioButton
							id="method-helpdesk"
							name="method"
							label="Send to a helpdesk"
							helpText="The shopper is asked whether to connect with a person."
							checked={handoff.method === "helpdesk"}
							onChange={() => choose({ method: "helpdesk" })}
						/>
						{handoff.method === "helpdesk" && (
							<Box paddingInlineStart="600">
								<BlockStack gap="400">
									{desks.map((desk) => (
										<DeskChoice
											key={desk.destination}
											desk={desk}
											chosen={desk.destination === handoff.destination}
											onChoose={() => choose({ destination: desk.destination })}
											refusal={desk === chosen ? (refusal ?? form.error("handoff.destination") ?? null) : null}
											availableTeammates={available}
										>
											{desk.destination === "klaviyo" && (
												<TextField
													label="Klaviyo Helpdesk address (optional)"
													type="email"
													value={klaviyo.helpdeskAddress}
													onChange={(helpdeskAddress) => form.change({ klaviyo: { helpdeskAddress } })}
													error={form.error("klaviyo.helpdeskAddress")}
													helpText="From Klaviyo's Helpdesk settings. With it, each handoff opens a ticket there."
													autoComplete="off"
												/>
											)}
										</DeskChoice>
									))}
								</BlockStack>
							</Box>
						)}
						<RadioButton
							id="method-message"
							name="method"
							label="Send a message"
							helpText="Your own message is shown. The shopper is never asked about a person, and nothing is routed."
							checked={handoff.method === "message"}
							onChange={() => choose({ method: "message" })}
						/>
						{handoff.method === "message" && (
							<Box paddingInlineStart="600">
								<MessageEditor
									label="Message"
									value={handoff.message}
									onChange={(message) => choose({ message })}
									error={form.error("handoff.message")}
									maxLength={1000}
								/>
							</Box>
						)}
					</BlockStack>
				</SettingsSection>
				<SettingsSection bare title="What the shopper sees" description="As it stands on this page, before you save.">
					<HandoffPreview settings={{ ...settings, handoff }} answersBy={chosen?.answersBy ?? "live"} />
				</SettingsSection>
			</BlockStack>
		</FormPage>
	);
}

export const ErrorBoundary = () => (
	<PageProblem title="Agent handoff" back={{ content: "Settings", url: "/app/settings" }} />
);
