import { BlockStack, Button, ButtonGroup, TextField } from "@shopify/polaris";
import { LinkIcon, TextBoldIcon } from "@shopify/polaris-icons";
import { useEffect, useId, useRef } from "react";

type Props = {
	label: string;
	value: string;
	onChange: (value: string) => void;
	error?: string;
	maxLength: number;
};

type Selection = { from: number; to: number };

/** The merchant's message: plain text with **bold** and [text](address), which the buttons write. */
export function MessageEditor({ label, value, onChange, error, maxLength }: Props) {
	const id = useId();
	const select = useRef<Selection | null>(null);
	const area = () => document.getElementById(id) as HTMLTextAreaElement | null;

	useEffect(() => {
		if (!select.current) return;
		area()?.focus();
		area()?.setSelectionRange(select.current.from, select.current.to);
		select.current = null;
	});

	const wrap = (before: string, after: string, fallback: string, selected: "words" | "address") => {
		const field = area();
		const { selectionStart: from, selectionEnd: to } = field ?? {
			selectionStart: value.length,
			selectionEnd: value.length,
		};
		const words = value.slice(from, to) || fallback;
		const start = from + before.length;
		const addressStart = start + words.length + "](".length;
		select.current =
			selected === "words"
				? { from: start, to: start + words.length }
				: { from: addressStart, to: addressStart + "https://".length };
		onChange(value.slice(0, from) + before + words + after + value.slice(to));
	};

	return (
		<BlockStack gap="200">
			<ButtonGroup>
				<Button icon={TextBoldIcon} accessibilityLabel="Bold" onClick={() => wrap("**", "**", "bold words", "words")} />
				<Button
					icon={LinkIcon}
					accessibilityLabel="Link"
					onClick={() => wrap("[", "](https://)", "link words", "address")}
				/>
			</ButtonGroup>
			<TextField
				id={id}
				label={label}
				value={value}
				onChange={onChange}
				error={error}
				multiline={5}
				maxHeight={320}
				maxLength={maxLength}
				showCharacterCount
				autoComplete="off"
				helpText="**Bold** and [links](https://…) are shown as such, line breaks as you type them."
			/>
		</BlockStack>
	);
}
