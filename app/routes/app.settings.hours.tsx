import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, ChoiceList, Text } from "@shopify/polaris";
import { now } from "~/platform/clock";
import { openInWords } from "~/settings/in-words";
import type { OfficeHours } from "~/settings/settings";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { FormPage } from "~/ui/form-page";
import { HolidaysEditor } from "~/ui/holidays-editor";
import { PageProblem } from "~/ui/page-problem";
import { useSettingsForm } from "~/ui/settings-form";
import { SettingsSection } from "~/ui/settings-section";
import { WeekEditor } from "~/ui/week-editor";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion, timeZone } = await shopOf(session.shop);
	return json({
		form: { values: { officeHours: settings.officeHours }, version: settingsVersion },
		timeZone,
		openNow: openInWords(settings.officeHours, timeZone, now()),
	});
};

const choices = [
	{ value: "always", label: "Always open" },
	{ value: "hours", label: "Certain hours" },
];

export default function HoursSettings() {
	const loaded = useLoaderData<typeof loader>();
	const form = useSettingsForm("hours", loaded.form);
	const hours = form.values.officeHours;
	const change = (part: Partial<OfficeHours>) => form.change({ officeHours: { ...hours, ...part } });
	const error = (field: string) => form.error(`officeHours.${field}`);
	return (
		<FormPage title="Office hours" subtitle={loaded.openNow} form={form}>
			<BlockStack gap="600">
				<SettingsSection
					title="When your team answers"
					description={`Times are in your shop's time zone, ${loaded.timeZone}. You change it in Shopify, under Settings → General.`}
				>
					<BlockStack gap="400">
						<ChoiceList
							title="Office hours"
							titleHidden
							choices={choices}
							selected={[hours.always ? "always" : "hours"]}
							onChange={([choice]) => change({ always: choice === "always" })}
						/>
						{!hours.always && <WeekEditor days={hours.days} onChange={(days) => change({ days })} error={error} />}
					</BlockStack>
				</SettingsSection>
				{!hours.always && (
					<SettingsSection title="Holidays" description="Closed from midnight to midnight.">
						{hours.holidays.length === 0 && (
							<Text as="p" tone="subdued">
								None yet. Add the days on which nobody answers.
							</Text>
						)}
						<HolidaysEditor holidays={hours.holidays} onChange={(holidays) => change({ holidays })} error={error} />
					</SettingsSection>
				)}
			</BlockStack>
		</FormPage>
	);
}

export const ErrorBoundary = () => (
	<PageProblem title="Office hours" back={{ content: "Settings", url: "/app/settings" }} />
);
