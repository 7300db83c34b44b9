import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack } from "@shopify/polaris";
import { examKey, worsened } from "~/exam/exam";
import { answersOf, listExams } from "~/exam/exam.store.server";
import { merchantTakesExam } from "~/flows/merchant-takes-exam.server";
import { now } from "~/platform/clock";
import { shopOf } from "~/settings/shop.store.server";
import { authenticate } from "~/shopify.server";
import { ExamAnswers } from "~/ui/exam-answers";
import { ExamHistory } from "~/ui/exam-history";
import { ExamSummary } from "~/ui/exam-summary";
import { useFollowing } from "~/ui/use-following";

export const loader = async ({ request }: LoaderFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	const { timeZone } = await shopOf(session.shop);
	const exams = await listExams(session.shop);
	const done = exams.filter(({ state }) => state === "done");
	const asked = new URL(request.url).searchParams.get("run");
	const at = Math.max(
		0,
		done.findIndex(({ id }) => id === asked),
	);
	const [shown = null, before = null] = done.slice(at);
	const answers = shown ? await answersOf(session.shop, shown.id) : [];
	const answersBefore = before ? await answersOf(session.shop, before.id) : [];
	const worse = worsened(answers, answersBefore).map(examKey);
	return json({ latest: exams[0] ?? null, shown, before, answers, worse, done, timeZone, now: now() });
};

export const action = async ({ request }: ActionFunctionArgs) => {
	const { session } = await authenticate.admin(request);
	await merchantTakesExam(session.shop);
	return json({ ok: true });
};

/** How the agent does when it is asked what the shop's own knowledge tells, and what it does not. */
export default function ExamPage() {
	const { latest, shown, before, answers, worse, done, timeZone, now } = useLoaderData<typeof loader>();
	const underWay = latest?.state === "waiting" || latest?.state === "running";
	useFollowing(underWay);
	return (
		<BlockStack gap="400">
			<ExamSummary latest={latest} shown={shown} before={before} worse={worse.length} now={now} />
			{shown && <ExamAnswers key={shown.id} answers={answers} worse={worse} />}
			{done.length > 1 && <ExamHistory exams={done} shownId={shown?.id ?? ""} timeZone={timeZone} />}
		</BlockStack>
	);
}
