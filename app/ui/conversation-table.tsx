import { useNavigate } from "@remix-run/react";
import { Badge, BlockStack, Box, Card, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import { outcomeInWords } from "~/metrics/figures";
import type { Outcome } from "~/metrics/outcome";
import { ago } from "./ago";
import { NothingHere } from "./nothing-here";
import { SearchField } from "./search-field";
import { TabsInSight } from "./tabs-in-sight";
import { useAddress } from "./use-address";

type ConversationListRow = {
	id: string;
	name: string | null;
	email: string | null;
	question: string | null;
	outcome: Outcome;
	outcomeDetail: string | null;
	startedAt: string;
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
	const condensed = useBreakpoints().smDown;
	const Cells = condensed ? CondensedCells : FullCells;
	const selected = Math.max(
		0,
		tabs.findIndex((tab) => tab.outcome === outcome),
	);
	return (
		<div id="conversations">
			<Card padding="0">
				<TabsInSight
					tabs={tabs}
					selected={selected}
					onSelect={(index) => set({ outcome: tabs[index]?.outcome ?? "", page: "" })}
				/>
				<Box padding="300">
					<SearchField
						label="Search conversations"
						placeholder="Search names, e-mails and words"
						initial={search}
						onSearch={(words) => set({ q: words, page: "" })}
					/>
				</Box>
				<IndexTable
					resourceName={{ singular: "conversation", plural: "conversations" }}
					headings={[{ title: "Shopper" }, { title: "Asked" }, { title: "Outcome" }, { title: "Began" }]}
					itemCount={rows.length}
					selectable={false}
					condensed={condensed}
					emptyState={<Nothing sought={outcome !== null || search !== ""} />}
					pagination={
						page > 0 || hasMore
							? {
									hasPrevious: page > 0,
									hasNext: hasMore,
									onPrevious: () => set({ page: page > 1 ? String(page - 1) : "" }),
									onNext: () => set({ page: String(page + 1) }),
								}
							: undefined
					}
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

const Nothing = ({ sought }: { sought: boolean }) =>
	sought ? (
		<NothingHere heading="No conversation fits">Try other days, another tab or other words.</NothingHere>
	) : (
		<NothingHere heading="No conversations on these days">
			Each one is listed here as soon as a shopper writes. Choose other days above to see earlier ones.
		</NothingHere>
	);

type CellsProps = { row: ConversationListRow; now: string };

const FullCells = ({ row, now }: CellsProps) => (
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
			<OutcomeBadge row={row} />
		</IndexTable.Cell>
		<IndexTable.Cell>
			<Text as="span" tone="subdued">
				{ago(row.startedAt, now)}
			</Text>
		</IndexTable.Cell>
	</>
);

/** On a phone: what was asked first, who and when below. */
const CondensedCells = ({ row, now }: CellsProps) => (
	<Box padding="300" width="100%">
		<BlockStack gap="100" inlineAlign="start">
			<div dir="auto" style={{ overflowWrap: "anywhere" }}>
				<Link dataPrimaryLink url={`/app/conversations/${row.id}`} monochrome removeUnderline>
					<Text as="span" fontWeight="medium">
						{row.question ?? ""}
					</Text>
				</Link>
			</div>
			<InlineStack gap="200" blockAlign="center">
				<OutcomeBadge row={row} />
				<Text as="span" tone="subdued" variant="bodySm" breakWord>
					<bdi>{row.name ?? row.email ?? "Shopper"}</bdi> · {ago(row.startedAt, now)}
				</Text>
			</InlineStack>
		</BlockStack>
	</Box>
);

const OutcomeBadge = ({ row }: { row: ConversationListRow }) => (
	<Badge tone={tones[row.outcome]}>
		{row.outcomeDetail ? `${outcomeInWords[row.outcome]}, ${row.outcomeDetail}` : outcomeInWords[row.outcome]}
	</Badge>
);

/** Long names and questions end in an ellipsis; right-to-left text keeps its direction. */
const Clipped = ({ text, widthPx, strong }: { text: string; widthPx: number; strong?: boolean }) => (
	<div style={{ maxWidth: widthPx }} dir="auto">
		<Text as="span" truncate fontWeight={strong ? "semibold" : undefined}>
			{text}
		</Text>
	</div>
);
