import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Box, Button, Card, InlineStack, RangeSlider, Text } from "@shopify/polaris";
import { replayThreshold } from "~/exam/threshold-replay.server";
import { shopOf } from "~/settings/shop.store.server";
import { recommendedThreshold, thresholdOf, thresholdRange } from "~/settings/threshold";
import { authenticate } from "~/shopify.server";
import { FormPage } from "~/ui/form-page";
import { PageProblem } from "~/ui/page-problem";
import { percentInWords } from "~/ui/percent";
import { useSettingsForm } from "~/ui/settings-form";
import { ThresholdEffect } from "~/ui/threshold-effect";
import { useReplay } from "~/ui/threshold-replay";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { settings, settingsVersion } = await shopOf(session.shop);
	return json({
		values: { answerThreshold: settings.answerThreshold },
		version: settingsVersion,
		replay: await replayThreshold(session.shop, thresholdOf(settings)),
		recommended: recommendedThreshold,
		range: thresholdRange,
	});
};

const percent = (share: number) => Math.round(share * 100);

/** How sure the agent must be before it answers, and what another value would have made of the past. */
export default function Answering() {
	const { replay, recommended, range, ...loaded } = useLoaderData<typeof loader>();
	const form = useSettingsForm("answering", loaded);
	const threshold = form.values.answerThreshold ?? recommended;
	const { shown, busy, failed, again } = useReplay(threshold, replay);
	return (
		<FormPage title="How sure the agent must be" form={form}>
			<Card>
				<BlockStack gap="400">
					<Text as="p" tone="subdued">
						Before it answers, the agent estimates how likely its answer is right. Below this value it offers a person
						instead. Higher: fewer wrong answers, more handoffs.
					</Text>
					<RangeSlider
						label="Answers when it is at least this sure"
						min={percent(range.min)}
						max={percent(range.max)}
						step={percent(range.step)}
						value={percent(threshold)}
						onChange={(value) => form.change({ answerThreshold: asShare(Number(value)) })}
						suffix={
							<Box minWidth="2.5rem">
								<Text as="span" fontWeight="semibold">
									{percentInWords(threshold)}
								</Text>
							</Box>
						}
						error={form.error("answerThreshold")}
					/>
					{form.values.answerThreshold === null ? (
						<Text as="p" tone="subdued">
							This is what we recommend.
						</Text>
					) : (
						<InlineStack>
							<Button variant="plain" onClick={() => form.change({ answerThreshold: null })}>
								{`Use the recommended ${percentInWords(recommended)}`}
							</Button>
						</InlineStack>
					)}
				</BlockStack>
			</Card>
			{failed ? (
				<Banner tone="warning" title="The replay could not be read" action={{ content: "Try again", onAction: again }}>
					What you chose is kept, and you can save it.
				</Banner>
			) : (
				<ThresholdEffect replay={shown} busy={busy} />
			)}
		</FormPage>
	);
}

const asShare = (value: number) => Math.round(value) / 100;

export const ErrorBoundary = () => (
	<PageProblem title="How sure the agent must be" back={{ content: "Settings", url: "/app/settings" }} />
);
