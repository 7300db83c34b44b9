import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Checkbox } from "@shopify/polaris";
import { listRequests } from "~/privacy/privacy.store.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { FormPage } from "~/ui/form-page";
import { PageProblem } from "~/ui/page-problem";
import { PrivacyRequests } from "~/ui/privacy-requests";
import { RetentionField } from "~/ui/retention-field";
import { useSettingsForm } from "~/ui/settings-form";
import { SettingsSection } from "~/ui/settings-section";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion } = await shopOf(session.shop);
	const requests = (await listRequests(session.shop)).map(({ result, ...request }) => request);
	return json({ values: { retentionDays: settings.retentionDays }, version: settingsVersion, requests });
};

const usualDays = 365;

export default function DataSettings() {
	const { requests, ...loaded } = useLoaderData<typeof loader>();
	const form = useSettingsForm("data", loaded);
	const { retentionDays } = form.values;
	const keeps = retentionDays === 0;
	return (
		<FormPage title="Data" form={form}>
			<BlockStack gap="600">
				<SettingsSection
					title="Retention"
					description="Deleted conversations are gone for good, with their metrics. Tickets in your helpdesk stay there."
				>
					<BlockStack gap="300">
						<Checkbox
							label="Keep conversations for ever"
							checked={keeps}
							onChange={(keep) => form.change({ retentionDays: keep ? 0 : usualDays })}
						/>
						{!keeps && (
							<RetentionField
								days={retentionDays}
								savedDays={loaded.values.retentionDays}
								onChange={(days) => form.change({ retentionDays: days })}
								error={form.error("retentionDays")}
							/>
						)}
					</BlockStack>
				</SettingsSection>
				<SettingsSection
					title="Privacy requests"
					description="What customers asked of their data through Shopify. The file of a deletion names tickets that are left in your helpdesk, which only you can delete there."
				>
					<PrivacyRequests requests={requests} />
				</SettingsSection>
			</BlockStack>
		</FormPage>
	);
}

export const ErrorBoundary = () => <PageProblem title="Data" back={{ content: "Settings", url: "/app/settings" }} />;
