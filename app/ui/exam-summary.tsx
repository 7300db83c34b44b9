import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useState } from "react";
import { type ExamFigures, type Grade, pointsOf } from "~/exam/exam";
import { ago } from "./ago";
import { gradeWords } from "./exam-words";
import { NothingHere } from "./nothing-here";
import { percentInWords } from "./percent";
import { actionOf, send } from "./send";

export type ShownExam = {
	id: string;
	state: "waiting" | "running" | "done" | "failed" | "empty";
	because: "merchant" | "knowledge";
	threshold: number;
	asked: number;
	total: number;
	figures: ExamFigures;
	documents: number;
	documentsIn: number;
	tooSure: number;
	error: string | null;
	askedForAt: string;
	finishedAt: string | null;
};

type Props = {
	latest: ShownExam | null;
	shown: ShownExam | null;
	before: ShownExam | null;
	worse: number;
	now: string;
};

/** Where the exam stands: never taken, under way, broken off, or what came of it and how that compares. */
export function ExamSummary({ latest, shown, before, worse, now }: Props) {
	const taking = useTaking();
	const underWay = latest?.state === "waiting" || latest?.state === "running";
	return (
		<Card>
			<BlockStack gap="400">
				{taking.problem && <Banner tone="critical">{taking.problem}</Banner>}
				{latest?.state === "failed" && <Banner tone="critical">{latest.error}</Banner>}
				{underWay && latest ? (
					<UnderWay exam={latest} />
				) : (
					!shown && <NotTaken empty={latest?.state === "empty"} taking={taking} />
				)}
				{shown && <Result shown={shown} before={before} worse={worse} now={now} />}
				{shown && !underWay && (
					<InlineStack>
						<Button onClick={taking.take} loading={taking.busy}>
							Take it again
						</Button>
					</InlineStack>
				)}
			</BlockStack>
		</Card>
	);
}

function useTaking() {
	const shopify = useAppBridge();
	const { revalidate } = useRevalidator();
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const take = async () => {
		setBusy(true);
		const sent = await send<{ ok: boolean }>(actionOf("/app/knowledge/exam", "app.knowledge.exam"), {});
		setBusy(false);
		setProblem(sent.reached ? null : sent.message);
		if (!sent.reached) return;
		shopify.toast.show("Exam started");
		revalidate();
	};
	return { take, busy, problem };
}

type NotTakenProps = { empty: boolean; taking: ReturnType<typeof useTaking> };

const NotTaken = ({ empty, taking: { take, busy } }: NotTakenProps) =>
	empty ? (
		<NothingHere
			heading="Nothing to ask about yet"
			action={{ content: "Open Sources", url: "/app/knowledge" }}
			other={{ content: "Take the exam", onAction: take, loading: busy }}
		>
			The exam is made from your own knowledge. Sync your sources or write an answer, then take it.
		</NothingHere>
	) : (
		<NothingHere
			heading="See how your agent would do"
			action={{ content: "Take the exam", onAction: take, loading: busy }}
		>
			Baton makes up to 120 questions from your own knowledge: some that it answers and some that it does not. You see
			which are answered rightly, wrongly, or handed to a person. No shopper sees it, and nothing counts in your
			figures.
		</NothingHere>
	);

const UnderWay = ({ exam }: { exam: ShownExam }) => (
	<BlockStack gap="200">
		<div aria-live="polite">
			<Text as="p">
				{exam.total > 0 ? `Asked ${exam.asked} of ${exam.total} questions` : "The exam is about to begin"}
			</Text>
		</div>
		<ProgressBar size="small" progress={exam.total > 0 ? (100 * exam.asked) / exam.total : 0} />
	</BlockStack>
);

function Result({ shown, before, worse, now }: Pick<Props, "before" | "worse" | "now"> & { shown: ShownExam }) {
	const { figures, because, finishedAt, askedForAt } = shown;
	const well = figures.right + figures["rightly-handed-over"];
	return (
		<BlockStack gap="200">
			<InlineStack align="space-between" blockAlign="baseline" gap="200">
				<Text as="h2" variant="headingMd">
					{`${well} of ${shown.total} questions handled well`}
				</Text>
				<Text as="span" variant="bodySm" tone="subdued">
					{`Taken ${ago(finishedAt ?? askedForAt, now)}${because === "knowledge" ? ", after your knowledge changed" : ""}`}
				</Text>
			</InlineStack>
			<Text as="p" tone="subdued">
				{`Asked from ${partOf(shown)}, with some of them hidden to see what the agent does without them. It answered when it was at least ${percentInWords(shown.threshold)} sure.`}
			</Text>
			{shown.tooSure > 0 && (
				<Text as="p" tone="subdued">
					{`Where it felt sure, it was wrong more often than it thought. It is now about ${percentInWords(shown.tooSure)} less sure of such answers.`}
				</Text>
			)}
			{before && <Comparison figures={figures} before={before.figures} worse={worse} />}
		</BlockStack>
	);
}

const partOf = ({ documents, documentsIn }: ShownExam) =>
	documentsIn < documents
		? `${documentsIn.toLocaleString("en")} of your ${documents.toLocaleString("en")} documents`
		: documents === 1
			? "your one document"
			: `your ${documents.toLocaleString("en")} documents`;

type Compared = { figures: ExamFigures; before: ExamFigures; worse: number };

/** By the same costs as the threshold: a wrong answer weighs twice. */
function Comparison({ figures, before, worse }: Compared) {
	const points = pointsOf(figures) - pointsOf(before);
	if (points === 0 && worse === 0)
		return (
			<Text as="p" tone="subdued">
				As good as the exam before.
			</Text>
		);
	if (points < 0)
		return (
			<Banner tone="warning" title="Worse than the exam before">
				{`${changesInWords(figures, before)}.${worse > 0 ? ` ${worse} ${worse === 1 ? "question that was" : "questions that were"} handled well before ${worse === 1 ? "is" : "are"} marked below.` : ""}`}
			</Banner>
		);
	return (
		<Text as="p" tone={points > 0 ? "success" : "subdued"}>
			{points > 0
				? `Better than the exam before: ${changesInWords(figures, before)}.`
				: `About as good as the exam before; ${worse} that went well before did not.`}
		</Text>
	);
}

function changesInWords(figures: ExamFigures, before: ExamFigures): string {
	const changes = (Object.keys(gradeWords) as Grade[]).flatMap((grade) => {
		const difference = figures[grade] - before[grade];
		if (difference === 0) return [];
		return [`${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} ${gradeWords[grade].title.toLowerCase()}`];
	});
	return changes.join(", ") || "other questions than before";
}
