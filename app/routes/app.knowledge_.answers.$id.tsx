import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { BlockStack, Card, TextField } from "@shopify/polaris";
import { useEffect } from "react";
import { merchantWritesAnswer } from "~/flows/merchant-writes-answer.server";
import { parseAnswerForm } from "~/knowledge/answer-form";
import { deleteFaq, findFaq } from "~/knowledge/faq.store.server";
import { findGap } from "~/knowledge/gap.store.server";
import { authenticate } from "~/shopify.server";
import { useAnswerForm } from "~/ui/answer-form";
import { DeleteAnswer } from "~/ui/delete-answer";
import { FormPage } from "~/ui/form-page";
import { PageProblem } from "~/ui/page-problem";
import { PhrasingFields } from "~/ui/phrasing-fields";

const back = { content: "Answers", url: "/app/knowledge/answers" };
const toGaps = { content: "Gaps", url: "/app/knowledge/gaps" };

export const loader = async ({ request, params }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	if (params.id === "new") {
		const search = new URL(request.url).searchParams;
		const question = (search.get("question") ?? "").slice(0, 500);
		return json({ id: null, ...(await fromGap(session.shop, search.get("gap"), question)) });
	}
	const answer = await findFaq(session.shop, params.id ?? "");
	if (!answer) throw json("This answer is no longer here", { status: 404 });
	return json({
		id: answer.id,
		gapId: null,
		values: { questions: answer.questions, answer: answer.answer, url: answer.url },
	});
};

/** A new answer; to the question that the address has, or to every wording in which shoppers asked what it names. */
async function fromGap(shop: string, gapId: string | null, asked: string) {
	const gap = gapId ? await findGap(shop, gapId) : null;
	const questions = gap ? [gap.question, ...gap.phrasings].map((question) => question.slice(0, 500)) : [asked];
	return { gapId: gap?.id ?? null, values: { questions, answer: "", url: "" } };
}

export const action = async ({ request, params }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const id = params.id === "new" ? null : (params.id ?? "");
	if (request.method === "DELETE") {
		if (id) await deleteFaq(session.shop, id);
		return json({ ok: true });
	}
	const parsed = parseAnswerForm(await request.json().catch(() => null));
	if (!parsed.ok) return json(parsed, { status: 422 });
	const saved = await merchantWritesAnswer({ shop: session.shop, id, entry: parsed.entry, gapId: parsed.gapId });
	return json(saved, { status: saved.ok ? 200 : 422 });
};

export default function Answer() {
	const { id, gapId, values } = useLoaderData<typeof loader>();
	const form = useAnswerForm(id, gapId, values);
	const navigate = useNavigate();
	const cameFrom = gapId ? toGaps : back;
	useEffect(() => {
		if (form.saved) navigate(cameFrom.url);
	}, [form.saved, navigate, cameFrom.url]);
	return (
		<FormPage title={id ? "Edit answer" : "New answer"} back={cameFrom} form={form}>
			<Card>
				<BlockStack gap="400">
					<PhrasingFields
						values={form.values.questions}
						onChange={(questions) => form.change({ questions })}
						error={form.error("questions")}
					/>
					<TextField
						label="Answer"
						value={form.values.answer}
						onChange={(answer) => form.change({ answer })}
						error={form.error("answer")}
						multiline={6}
						maxLength={5000}
						showCharacterCount
						autoComplete="off"
						helpText="Shoppers read these words as they are."
					/>
					<TextField
						label="Link to a page that says more (optional)"
						value={form.values.url}
						onChange={(url) => form.change({ url })}
						error={form.error("url")}
						placeholder="/pages/size-guide"
						maxLength={500}
						autoComplete="off"
					/>
				</BlockStack>
			</Card>
			{id && <DeleteAnswer phrasings={values.questions.length} onDelete={form.remove} />}
		</FormPage>
	);
}

export const ErrorBoundary = () => <PageProblem title="Answer" back={back} />;
