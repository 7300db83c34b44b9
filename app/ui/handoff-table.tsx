import { useNavigate } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import { shopperName } from "~/conversations/inbox";
import { canSendAgain, type HandoffRow } from "~/delivery/handoff-list";
import type { HandoffAnswers } from "~/metrics/handoff-figures.store.server";
import { answersInWords, deliveryInWords, statusInWords, ticketInWords } from "./handoff-words";
import type { SendAgain } from "./send-again";
import { momentInWords } from "./time-in-words";

type Row = HandoffRow & { destinationLabel: string; record: string; answers: HandoffAnswers };
type Props = { rows: Row[]; timeZone: string; loading: boolean; again: SendAgain };

const headings = [
	{ title: "When" },
	{ title: "Shopper" },
	{ title: "Destination" },
	{ title: "Delivery" },
	{ title: "Attempts", alignment: "end" as const },
	{ title: "Ticket" },
	{ title: "Status, first reply" },
	{ title: "Send again", hidden: true },
];

export function HandoffTable({ rows, timeZone, loading, again }: Props) {
	const condensed = useBreakpoints().smDown;
	const Shown = condensed ? CondensedLine : Line;
	return (
		<IndexTable
			itemCount={rows.length}
			resourceName={{ singular: "handoff", plural: "handoffs" }}
			headings={headings as [(typeof headings)[number], ...typeof headings]}
			selectable={false}
			condensed={condensed}
			loading={loading}
		>
			{rows.map((row, position) => (
				<Shown key={row.id} row={row} position={position} timeZone={timeZone} again={again} />
			))}
		</IndexTable>
	);
}

type LineProps = { row: Row; position: number; timeZone: string; again: SendAgain };

function Line({ row, position, timeZone, again }: LineProps) {
	const navigate = useNavigate();
	const words = deliveryInWords(row);
	const status = statusInWords[row.answers.status];
	const to = `/app/handoffs/${row.id}`;
	return (
		<IndexTable.Row id={row.id} position={position} onClick={() => navigate(to)}>
			<IndexTable.Cell>
				<Link dataPrimaryLink url={to} monochrome removeUnderline>
					{momentInWords(row.requestedAt, timeZone)}
				</Link>
			</IndexTable.Cell>
			<IndexTable.Cell>
				<Box maxWidth="14rem">
					<Text as="span" truncate>
						<bdi>{shopperName(row.shopper)}</bdi>
					</Text>
				</Box>
			</IndexTable.Cell>
			<IndexTable.Cell>{row.destinationLabel}</IndexTable.Cell>
			<IndexTable.Cell>
				<Badge tone={words.tone}>{words.text}</Badge>
			</IndexTable.Cell>
			<IndexTable.Cell>
				<Text as="span" alignment="end" numeric>
					{row.attemptCount}
				</Text>
			</IndexTable.Cell>
			<IndexTable.Cell>
				{row.remoteUrl && (
					<Link url={row.remoteUrl} target="_blank">
						{ticketInWords(row)}
					</Link>
				)}
			</IndexTable.Cell>
			<IndexTable.Cell>
				<BlockStack gap="050" inlineAlign="start">
					<Badge tone={status.tone}>{status.text}</Badge>
					<Text as="span" tone="subdued" variant="bodySm">
						{answersInWords(row.answers) || "no reply yet"}
					</Text>
				</BlockStack>
			</IndexTable.Cell>
			<IndexTable.Cell>
				{canSendAgain(row.state) && row.deliveryId && (
					<Button size="slim" loading={again.busy} onClick={() => again.sendAgain(row.deliveryId ?? "")}>
						Send again
					</Button>
				)}
			</IndexTable.Cell>
		</IndexTable.Row>
	);
}

/** On a phone: who and how it stands first, the rest below. */
function CondensedLine({ row, position, timeZone }: LineProps) {
	const navigate = useNavigate();
	const words = deliveryInWords(row);
	const status = statusInWords[row.answers.status];
	const to = `/app/handoffs/${row.id}`;
	return (
		<IndexTable.Row id={row.id} position={position} onClick={() => navigate(to)}>
			<Box padding="300" width="100%">
				<BlockStack gap="100">
					<InlineStack align="space-between" gap="200">
						<Box maxWidth="60%">
							<Link dataPrimaryLink url={to} monochrome removeUnderline>
								<Text as="span" fontWeight="medium" truncate>
									<bdi>{shopperName(row.shopper)}</bdi>
								</Text>
							</Link>
						</Box>
						<Badge tone={words.tone}>{words.text}</Badge>
					</InlineStack>
					<Text as="span" tone="subdued" variant="bodySm">
						{row.destinationLabel} · {momentInWords(row.requestedAt, timeZone)}
					</Text>
					<Text as="span" tone="subdued" variant="bodySm">
						{[status.text, answersInWords(row.answers) || "no reply yet"].join(" · ")}
					</Text>
				</BlockStack>
			</Box>
		</IndexTable.Row>
	);
}
