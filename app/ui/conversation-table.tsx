import { useNavigate, useSearchParams } from "@remix-run/react";
import { Badge, Box, Card, EmptySearchResult, IndexTable, Link, Tabs, Text, TextField } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { outcomeInWords } from "~/metrics/figures";
import type { Outcome } from "~/metrics/outcome";
import { ago } from "./ago";

export type ConversationListRow = {
	id: string;
	name: string | null;
	email: string | null;
	question: string | null;
	outcome: Outcome;
	outcomeDetail: string | null;
	startedAt: string;
	lastMessageAt: string | null;
};

type Props = {
	rows: ConversationListRow[];
	outcome: Outcome | null;
	search: string;
	page: number;
	hasMore: boolean;
	now: string;
};

const tabs: { id: string; content: string; outcome: Outcome | null }[] = [
	{ id: "all", content: "All", outcome: null },
	{ id: "resolved", content: "Resolved", outcome: "resolved-by-ai" },
	{ id: "routed", content: "Routed", outcome: "routed-to-team" },
	{ id: "message", content: "Message shown", outcome: "message-shown" },
	{ id: "unresolved", content: "Unresolved", outcome: "unresolved" },
	{ id: "open", content: "Open", outcome: "open" },
];

const tones: Record<Outcome, "success" | "info" | "attention" | "warning" | undefined> = {
	"resolved-by-ai": "success",
	"routed-to-team": "info",
	"message-shown": "attention",
	unresolved: "warning",
	open: undefined,
};

/** The conversations of the window, filtered by outcome and words; both are in the address. */
export function ConversationTable({ rows, outcome, search, page, hasMore, now }: Props) {
	const set = useAddress();
	const navigate = useNavigate();
	const selected = Math.max(
		0,
		tabs.findIndex((tab) => tab.outcome === outcome),
	);
	return (
		<div id="conversations">
			<Card padding="0">
				<Tabs
					tabs={tabs}
					selected={selected}
					onSelect={(index) => set({ outcome: tabs[index]?.outcome ?? "", page: "" })}
				/>
				<Box padding="300">
					<SearchField initial={search} onSearch={(words) => set({ q: words, page: "" })} />
				</Box>
				<IndexTable
					resourceName={{ singular: "conversation", plural: "conversations" }}
					headings={[{ title: "Shopper" }, { title: "Asked" }, { title: "Outcome" }, { title: "When" }]}
					itemCount={rows.length}
					selectable={false}
					emptyState={
						<EmptySearchResult
							title="No conversations here"
							description="Try other days, another tab or other words."
							withIllustration
						/>
					}
					pagination={{
						hasPrevious: page > 0,
						hasNext: hasMore,
						onPrevious: () => set({ page: page > 1 ? String(page - 1) : "" }),
						onNext: () => set({ page: String(page + 1) }),
					}}
				>
					{rows.map((row, position) => (
						<IndexTable.Row
							key={row.id}
							id={row.id}
							position={position}
							onClick={() => navigate(`/app/conversations/${row.id}`)}
						>
							<Cells row={row} now={now} />
						</IndexTable.Row>
					))}
				</IndexTable>
			</Card>
		</div>
	);
}

const Cells = ({ row, now }: { row: ConversationListRow; now: string }) => (
	<>
		<IndexTable.Cell>
			<Link dataPrimaryLink url={`/app/conversations/${row.id}`} monochrome removeUnderline>
				<Clipped widthPx={180} text={row.name ?? row.email ?? "Shopper"} strong />
			</Link>
		</IndexTable.Cell>
		<IndexTable.Cell>
			<Clipped widthPx={340} text={row.question ?? ""} />
		</IndexTable.Cell>
		<IndexTable.Cell>
			<Badge tone={tones[row.outcome]}>
				{row.outcomeDetail ? `${outcomeInWords[row.outcome]}, ${row.outcomeDetail}` : outcomeInWords[row.outcome]}
			</Badge>
		</IndexTable.Cell>
		<IndexTable.Cell>
			<Text as="span" tone="subdued">
				{ago(row.lastMessageAt ?? row.startedAt, now)}
			</Text>
		</IndexTable.Cell>
	</>
);

/** Long names and questions end in an ellipsis; right-to-left text keeps its direction. */
const Clipped = ({ text, widthPx, strong }: { text: string; widthPx: number; strong?: boolean }) => (
	<div style={{ maxWidth: widthPx }} dir="auto">
		<Text as="span" truncate fontWeight={strong ? "semibold" : undefined}>
			{text}
		</Text>
	</div>
);

const searchAfterMs = 300;

function SearchField({ initial, onSearch }: { initial: string; onSearch: (words: string) => void }) {
	const [words, setWords] = useState(initial);
	const search = useRef(onSearch);
	search.current = onSearch;
	useEffect(() => {
		if (words === initial) return;
		const timer = setTimeout(() => search.current(words), searchAfterMs);
		return () => clearTimeout(timer);
	}, [words, initial]);
	return (
		<TextField
			label="Search conversations"
			labelHidden
			placeholder="Search names, e-mails and words"
			value={words}
			onChange={setWords}
			clearButton
			onClearButtonClick={() => setWords("")}
			autoComplete="off"
		/>
	);
}

function useAddress() {
	const [search, setSearch] = useSearchParams();
	return (change: Record<string, string>) => {
		const next = new URLSearchParams(search);
		for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name);
		setSearch(next, { preventScrollReset: true });
	};
}
