import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, ResourceItem, ResourceList, Text } from "@shopify/polaris";
import { z } from "zod";
import { deleteFaq, enableFaq, listFaqs } from "~/knowledge/faq.store.server";
import { authenticate } from "~/shopify.server";
import { NothingHere } from "~/ui/nothing-here";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	return json({ answers: await listFaqs(session.shop) });
};

const change = z.object({ id: z.string().max(100), intent: z.enum(["enable", "disable", "delete"]) });

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { id, intent } = change.parse(Object.fromEntries(await request.formData()));
	if (intent === "delete") await deleteFaq(session.shop, id);
	else await enableFaq(session.shop, id, intent === "enable");
	return json({ ok: true });
};

const writeOne = { content: "Write an answer", url: "/app/knowledge/answers/new" };

/** Answers that the team has written itself; the agent prefers them. */
export default function Answers() {
	const { answers } = useLoaderData<typeof loader>();
	const { submit } = useFetcher();
	if (answers.length === 0) return <NoAnswers />;
	return (
		<Card padding="0">
			<ResourceList
				resourceName={{ singular: "answer", plural: "answers" }}
				items={answers}
				alternateTool={
					<InlineStack gap="200">
						<Button url="/app/knowledge/answers/import">Import CSV</Button>
						<Button url={writeOne.url}>{writeOne.content}</Button>
					</InlineStack>
				}
				renderItem={(answer) => answerItem(answer, (intent) => submit({ id: answer.id, intent }, { method: "post" }))}
			/>
		</Card>
	);
}

type AnswerRow = { id: string; questions: string[]; answer: string; enabled: boolean };

/** A ResourceList wants its items themselves, not a component that makes them. */
function answerItem(answer: AnswerRow, submit: (intent: "enable" | "disable") => void) {
	const title = answer.questions[0] ?? "";
	const more = answer.questions.length - 1;
	return (
		<ResourceItem
			id={answer.id}
			url={`/app/knowledge/answers/${answer.id}`}
			accessibilityLabel={`Edit the answer to: ${title}`}
			shortcutActions={[
				{
					content: answer.enabled ? "Turn off" : "Turn on",
					onAction: () => submit(answer.enabled ? "disable" : "enable"),
				},
			]}
		>
			<BlockStack gap="100">
				<InlineStack gap="200" blockAlign="center">
					<Text as="h3" variant="headingSm" breakWord>
						{title}
					</Text>
					{more > 0 && <Badge>{more === 1 ? "1 other phrasing" : `${more} other phrasings`}</Badge>}
					{!answer.enabled && <Badge tone="attention">Off</Badge>}
				</InlineStack>
				<div
					dir="auto"
					style={{ overflow: "hidden", display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical" }}
				>
					<Text as="p" tone="subdued" breakWord>
						{answer.answer}
					</Text>
				</div>
			</BlockStack>
		</ResourceItem>
	);
}

const NoAnswers = () => (
	<Card>
		<NothingHere
			heading="Write your own answers"
			action={writeOne}
			other={{ content: "Import CSV", url: "/app/knowledge/answers/import" }}
		>
			For what your policies, pages and products do not say. The agent uses an answer as soon as it is saved.
		</NothingHere>
	</Card>
);
