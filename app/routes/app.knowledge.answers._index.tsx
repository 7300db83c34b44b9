import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Banner, Box, Button, Card, Divider, InlineGrid, InlineStack } from "@shopify/polaris";
import { Fragment } from "react";
import { z } from "zod";
import { deleteFaq, enableFaq, listFaqs } from "~/knowledge/faq.store.server";
import { listSources } from "~/knowledge/source.store.server";
import { authenticate } from "~/shopify.server";
import { AnswerLine } from "~/ui/answer-line";
import { NothingHere } from "~/ui/nothing-here";
import { Pages } from "~/ui/pages";
import { SearchField } from "~/ui/search-field";
import { useAddress } from "~/ui/use-address";

const sought = z.object({
	search: z.string().max(200).catch(""),
	page: z.coerce.number().int().min(0).max(2_000).catch(0),
});
const perPage = 50;

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const asked = new URL(request.url).searchParams;
	const { search, page } = sought.parse({ search: asked.get("q") ?? "", page: asked.get("page") ?? 0 });
	const [found, sources] = await Promise.all([listFaqs(session.shop, search), listSources(session.shop)]);
	const answers = found.slice(page * perPage, (page + 1) * perPage);
	const more = found.length > (page + 1) * perPage;
	const used = sources.find(({ kind }) => kind === "faq")?.enabled ?? true;
	return json({ answers, more, search, page, used });
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
const bringIn = { content: "Import CSV", url: "/app/knowledge/answers/import" };

/** Answers that the team has written itself; the agent prefers them. */
export default function Answers() {
	const { answers, more, search, page, used } = useLoaderData<typeof loader>();
	const busy = useNavigation().state === "loading";
	const set = useAddress();
	if (answers.length === 0 && !search && page === 0) return <NoAnswers />;
	return (
		<>
			{!used && <NotUsed />}
			<Card padding="0">
				<Box padding="400">
					<InlineGrid columns={{ xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" }} gap="300">
						<SearchField
							label="Search answers"
							placeholder="Search questions and answers"
							initial={search}
							onSearch={(words) => set({ q: words, page: "" })}
							busy={busy}
						/>
						<InlineStack gap="200">
							<Button url={bringIn.url}>{bringIn.content}</Button>
							<Button url={writeOne.url} variant="primary">
								{writeOne.content}
							</Button>
						</InlineStack>
					</InlineGrid>
				</Box>
				{answers.map((answer) => (
					<Fragment key={answer.id}>
						<Divider />
						<AnswerLine answer={answer} />
					</Fragment>
				))}
				{answers.length === 0 && <NothingHere heading="No answer fits">Try other words.</NothingHere>}
				<Pages page={page} more={more} onShow={(shown) => set({ page: shown > 0 ? String(shown) : "" }, true)} />
			</Card>
		</>
	);
}

const NotUsed = () => (
	<Banner
		tone="warning"
		title="The agent does not use these answers"
		action={{ content: "Open Sources", url: "/app/knowledge" }}
	>
		“Your answers” is turned off under Sources.
	</Banner>
);

const NoAnswers = () => (
	<Card>
		<NothingHere heading="Write your own answers" action={writeOne} other={bringIn}>
			For what your policies, pages and products do not say. The agent uses an answer as soon as it is saved.
		</NothingHere>
	</Card>
);
