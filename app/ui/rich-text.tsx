import { Link, Text } from "@shopify/polaris";
import { Fragment } from "react";
import type { RichPiece } from "~/conversations/chat-contract";

/** The merchant's own message as shoppers read it: bold, links, line breaks. */
export function RichText({ pieces }: { pieces: RichPiece[] }) {
	return pieces.map((piece, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity
		<Fragment key={index}>{"lineBreak" in piece ? <br /> : <Piece {...piece} />}</Fragment>
	));
}

function Piece({ text, bold, href }: Exclude<RichPiece, { lineBreak: true }>) {
	const words = bold ? (
		<Text as="span" fontWeight="bold">
			{text}
		</Text>
	) : (
		text
	);
	return href ? (
		<Link url={href} target="_blank">
			{words}
		</Link>
	) : (
		words
	);
}
