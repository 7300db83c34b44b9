import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card } from "@shopify/polaris";
import { listTicketFields } from "~/connectors/ticket-field-list.server";
import { desksOf } from "~/settings/desks.server";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { FormPage } from "~/ui/form-page";
import { NothingHere } from "~/ui/nothing-here";
import { PageProblem } from "~/ui/page-problem";
import { RefusedFields } from "~/ui/refused-fields";
import { useSettingsForm } from "~/ui/settings-form";
import { SettingsSection } from "~/ui/settings-section";
import { TicketFields } from "~/ui/ticket-fields";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion } = await shopOf(session.shop);
	const filled = (await desksOf(session.shop)).filter(({ fieldsHelp, state }) => fieldsHelp && state !== "unconnected");
	const desks = await Promise.all(
		filled.map(async (desk) => ({ ...desk, ticketFields: await listTicketFields(session.shop, desk.destination) })),
	);
	return json({ values: { ticketFields: settings.ticketFields }, version: settingsVersion, desks });
};

const back = { content: "Agent handoff", url: "/app/settings/handoff" };
const about = "What Baton knows, in fields that views, rules and reports can use. What it does not know stays empty.";

export default function TicketFieldSettings() {
	const { desks, ...loaded } = useLoaderData<typeof loader>();
	const form = useSettingsForm("fields", loaded);
	const { ticketFields } = form.values;
	return (
		<FormPage title="Ticket fields" subtitle={about} form={form} back={back}>
			{desks.length === 0 && (
				<Card>
					<NothingHere
						heading="Connect a helpdesk with ticket fields first"
						action={{ content: "Go to Agent handoff", url: back.url }}
					>
						Zendesk, Gorgias and Chatwoot have fields of their own. Once one is connected, choose here what Baton writes
						into them.
					</NothingHere>
				</Card>
			)}
			<BlockStack gap="600">
				{desks.map((desk) => (
					<SettingsSection key={desk.destination} title={desk.label}>
						<BlockStack gap="400">
							{!form.dirty && <RefusedFields desk={desk} />}
							<TicketFields
								label={desk.label}
								help={desk.fieldsHelp ?? ""}
								fields={desk.ticketFields}
								mappings={ticketFields[desk.destination] ?? []}
								onChange={(mappings) =>
									form.change({ ticketFields: { ...ticketFields, [desk.destination]: mappings } })
								}
								error={(index) => form.error(`ticketFields.${desk.destination}.${index}.fieldId`)}
							/>
						</BlockStack>
					</SettingsSection>
				))}
			</BlockStack>
		</FormPage>
	);
}

export const ErrorBoundary = () => <PageProblem title="Ticket fields" back={back} />;
