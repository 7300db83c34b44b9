import { Link, useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, Divider, InlineStack, Text } from "@shopify/polaris";
import { type InboxCounts, type InboxRow, type InboxView, inboxViews, shopperName } from "~/conversations/inbox";
import { NothingHere } from "./nothing-here";
import { useNow, waitInWords } from "./time-in-words";

type Props = {
	view: InboxView;
	queue: InboxRow[];
	counts: InboxCounts;
	chosen: string | null;
	/** The server's clock, ISO 8601. */
	loadedAt: string;
};

const names: Record<InboxView, string> = { waiting: "Waiting", mine: "Mine", open: "Open", closed: "Closed" };

const empty: Record<InboxView, { heading: string; words: string }> = {
	waiting: {
		heading: "Nobody is waiting",
		words: "Shoppers who ask for a person appear here at once. Set yourself available to take them live.",
	},
	mine: { heading: "You have no conversation", words: "Take over one that waits, or any that is open." },
	open: { heading: "No open conversations", words: "When shoppers write, you see it here and can take over." },
	closed: { heading: "Nothing closed yet", words: "Conversations that your team has dealt with are kept here." },
};

/** The queue: who waits longest is on top, and the waiting time is what one sees first. */
export function InboxQueue({ view, queue, counts, chosen, loadedAt }: Props) {
	const navigate = useNavigate();
	const at = useNow(loadedAt);
	return (
		<>
			<Box padding="200">
				<InlineStack gap="100">
					{inboxViews.map((name) => (
						<Button
							key={name}
							size="micro"
							variant="tertiary"
							pressed={name === view}
							onClick={() => navigate(`/app/inbox?view=${name}`)}
						>
							{(name === "waiting" || name === "mine") && counts[name] > 0
								? `${names[name]} ${counts[name]}`
								: names[name]}
						</Button>
					))}
				</InlineStack>
			</Box>
			<Divider />
			{queue.length === 0 ? (
				<NothingHere heading={empty[view].heading}>{empty[view].words}</NothingHere>
			) : (
				<nav className="baton-inbox__rows" aria-label={`${names[view]} conversations`}>
					{queue.map((row) => (
						<Row key={row.id} row={row} view={view} chosen={row.id === chosen} at={at} />
					))}
				</nav>
			)}
		</>
	);
}

type RowProps = { row: InboxRow; view: InboxView; chosen: boolean; at: Date };

function Row({ row, view, chosen, at }: RowProps) {
	return (
		<Link
			className="baton-inbox__row"
			to={`/app/inbox/${row.id}?view=${view}`}
			aria-current={chosen ? "true" : undefined}
			preventScrollReset
		>
			<Box padding="300" borderColor="border-secondary" borderBlockEndWidth="025">
				<BlockStack gap="100">
					<InlineStack align="space-between" gap="200" wrap={false} blockAlign="baseline">
						<Box minWidth="0">
							<Text as="span" fontWeight="medium" truncate>
								<bdi>{shopperName(row)}</bdi>
							</Text>
						</Box>
						<When row={row} at={at} />
					</InlineStack>
					<Text as="span" tone="subdued" variant="bodySm" truncate>
						<bdi>{row.lastWords}</bdi>
					</Text>
					{row.teammate && (
						<Text as="span" tone="subdued" variant="bodyXs" truncate>
							{row.teammate}
						</Text>
					)}
				</BlockStack>
			</Box>
		</Link>
	);
}

function When({ row, at }: Pick<RowProps, "row" | "at">) {
	if (row.waitingSince)
		return (
			<Text as="span" variant="headingLg" fontWeight="bold" numeric>
				<span style={{ whiteSpace: "nowrap" }}>{waitInWords(row.waitingSince, at)}</span>
			</Text>
		);
	return (
		<Text as="span" variant="bodySm" tone="subdued">
			<span style={{ whiteSpace: "nowrap" }}>{row.lastMessageAt ? waitInWords(row.lastMessageAt, at) : ""}</span>
		</Text>
	);
}
