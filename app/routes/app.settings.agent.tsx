import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Checkbox, ChoiceList, FormLayout, Layout, TextField } from "@shopify/polaris";
import { offerWords } from "~/handoff/wording";
import type { SettingsFormValues } from "~/settings/forms";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { ChatPreview } from "~/ui/chat-preview";
import { FormPage } from "~/ui/form-page";
import { PageProblem } from "~/ui/page-problem";
import { useSettingsForm } from "~/ui/settings-form";
import { SuggestionsEditor } from "~/ui/suggestions-editor";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion } = await shopOf(session.shop);
	const { agentOn, agentName, greeting, suggestions, offerTone } = settings;
	return json({ values: { agentOn, agentName, greeting, suggestions, offerTone }, version: settingsVersion });
};

const tones = [
	{ value: "warm", label: "Warm" },
	{ value: "neutral", label: "Neutral" },
	{ value: "formal", label: "Formal" },
] as const;

type Values = SettingsFormValues<"agent">;

const withoutBlanks = (values: Values): Values => ({
	...values,
	suggestions: values.suggestions.filter((suggestion) => suggestion.trim() !== ""),
});

export default function AgentSettings() {
	const form = useSettingsForm("agent", useLoaderData<typeof loader>(), withoutBlanks);
	const { values, change, error } = form;
	return (
		<FormPage title="Agent" form={form}>
			<Layout>
				<Layout.Section>
					<BlockStack gap="400">
						<Card>
							<FormLayout>
								<Checkbox
									label="The agent answers shoppers"
									helpText="Off: the chat bubble offers a person right away, or your message."
									checked={values.agentOn}
									onChange={(agentOn) => change({ agentOn })}
								/>
								<TextField
									label="Name"
									value={values.agentName}
									onChange={(agentName) => change({ agentName })}
									error={error("agentName")}
									helpText="“AI agent” is always said beside it."
									maxLength={40}
									autoComplete="off"
								/>
								<TextField
									label="Greeting"
									value={values.greeting}
									onChange={(greeting) => change({ greeting })}
									error={error("greeting")}
									multiline={2}
									maxLength={300}
									showCharacterCount
									autoComplete="off"
								/>
								<SuggestionsEditor
									suggestions={values.suggestions}
									onChange={(suggestions) => change({ suggestions })}
									error={(index) => error(`suggestions.${index}`)}
								/>
							</FormLayout>
						</Card>
						<Card>
							<ChoiceList
								title="Tone when it offers a person"
								choices={tones.map((tone) => ({ ...tone, helpText: offerWords(tone.value, "no-answer") }))}
								selected={[values.offerTone]}
								onChange={([tone]) => change({ offerTone: tone as Values["offerTone"] })}
							/>
						</Card>
					</BlockStack>
				</Layout.Section>
				<Layout.Section variant="oneThird">
					<ChatPreview
						agentName={values.agentName}
						lines={[
							{ from: "agent", content: values.greeting },
							{ from: "choices", content: withoutBlanks(values).suggestions },
						]}
					/>
				</Layout.Section>
			</Layout>
		</FormPage>
	);
}

export const ErrorBoundary = () => <PageProblem title="Agent" back={{ content: "Settings", url: "/app/settings" }} />;
