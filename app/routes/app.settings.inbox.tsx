import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Checkbox, FormLayout, TextField } from "@shopify/polaris";
import type { Settings } from "~/settings/settings";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { FormPage } from "~/ui/form-page";
import { PageProblem } from "~/ui/page-problem";
import { useSettingsForm } from "~/ui/settings-form";
import { SettingsSection } from "~/ui/settings-section";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion, email } = await shopOf(session.shop);
	const { inboxTexts, teamEmail, connectionAlerts } = settings;
	return json({ values: { inboxTexts, teamEmail, connectionAlerts }, version: settingsVersion, email });
};

type Texts = Settings["inboxTexts"];

const fields: { name: keyof Texts; label: string; helpText: string }[] = [
	{ name: "joining", label: "A teammate is available", helpText: "Someone is online and will join." },
	{
		name: "officeHours",
		label: "Outside office hours",
		helpText: "When you are next open is added by itself.",
	},
	{
		name: "autoResponse",
		label: "Nobody is online",
		helpText: "Within office hours, while no teammate is available.",
	},
];

export default function InboxSettings() {
	const { email, ...loaded } = useLoaderData<typeof loader>();
	const form = useSettingsForm("inbox", loaded);
	const { values, change, error } = form;
	return (
		<FormPage title="Inbox texts and notifications" form={form}>
			<BlockStack gap="600">
				<SettingsSection
					title="What shoppers read"
					description="After they asked for a person. The reply reaches them in the chat, and by e-mail if they have left."
				>
					<FormLayout>
						{fields.map(({ name, ...field }) => (
							<TextField
								key={name}
								{...field}
								value={values.inboxTexts[name]}
								onChange={(text) => change({ inboxTexts: { ...values.inboxTexts, [name]: text } })}
								error={error(`inboxTexts.${name}`)}
								multiline={2}
								maxLength={500}
								showCharacterCount
								autoComplete="off"
							/>
						))}
					</FormLayout>
				</SettingsSection>
				<SettingsSection title="Your team" description="Told when a conversation waits and nobody is online.">
					<BlockStack gap="400">
						<TextField
							label="Notification e-mail"
							type="email"
							value={values.teamEmail}
							onChange={(teamEmail) => change({ teamEmail })}
							error={error("teamEmail")}
							helpText="Leave it empty to send none."
							autoComplete="email"
						/>
						<Checkbox
							label="E-mail when a helpdesk needs reconnecting"
							helpText={alertsTo(values.teamEmail || email)}
							checked={values.connectionAlerts}
							onChange={(connectionAlerts) => change({ connectionAlerts })}
						/>
					</BlockStack>
				</SettingsSection>
			</BlockStack>
		</FormPage>
	);
}

const alertsTo = (address: string) =>
	address
		? `Once each time, to ${address.includes("@") ? address : "the address above"}.`
		: "Enter an address above: your shop has none that Baton knows.";

export const ErrorBoundary = () => (
	<PageProblem
		title="Inbox texts and notifications"
		back={{
			content: "Settings",
			url: "/app/settings",
		}}
	/>
);
