import { Badge, BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { TicketStatus } from "~/desk-news/desk-news";
import { statusInWords } from "./handoff-words";
import { momentInWords } from "./time-in-words";

type NewsLine = { id: string; at: string } & (
	| { type: "status"; status: TicketStatus }
	| { type: "reply"; author: string; text: string }
);

/** What came back from the helpdesk: public replies in their words, and how the ticket stood. */
export const DeskNews = ({ lines, timeZone }: { lines: NewsLine[]; timeZone: string }) => (
	<BlockStack as="ol" gap="300">
		{lines.map((line) => (
			<li key={line.id}>
				<BlockStack gap="050">
					<InlineStack gap="200" blockAlign="center">
						{line.type === "status" ? (
							<Badge tone={statusInWords[line.status].tone}>{statusInWords[line.status].text}</Badge>
						) : (
							<Text as="span" fontWeight="medium" breakWord>
								<bdi>{line.author || "Your team"}</bdi> replied by e-mail
							</Text>
						)}
						<Text as="span" tone="subdued" variant="bodySm">
							{momentInWords(line.at, timeZone)}
						</Text>
					</InlineStack>
					{line.type === "reply" && (
						<Box maxWidth="46rem">
							<Text as="p" breakWord>
								<span dir="auto" style={{ whiteSpace: "pre-wrap", display: "block" }}>
									{line.text}
								</span>
							</Text>
						</Box>
					)}
				</BlockStack>
			</li>
		))}
	</BlockStack>
);
