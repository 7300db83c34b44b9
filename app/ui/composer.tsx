import { BlockStack, Button, ButtonGroup, InlineError, InlineStack, Text, TextField } from "@shopify/polaris";
import { type KeyboardEvent, useState } from "react";
import type { TeammateActs } from "./teammate-acts";

type Props = {
	mayReply: boolean;
	/** Replying takes the conversation over first. */
	joins: boolean;
	takeOver: { label: string; onTakeOver: () => void } | null;
	over: boolean;
	acts: TeammateActs;
};

const atMost = 4000;

/** Reply or note. What is typed stays until it has been taken. */
export function Composer({ mayReply, joins, takeOver, over, acts }: Props) {
	const [kind, setKind] = useState<"reply" | "note">("reply");
	const [typed, setTyped] = useState("");
	const note = kind === "note" || over;
	const blocked = !note && !mayReply;
	const submit = async () => {
		const text = typed.trim();
		if (!text || blocked || !(await acts.act({ do: note ? "note" : "reply", text }))) return;
		// What was typed meanwhile stays.
		setTyped((current) => (current.trim() === text ? "" : current));
	};
	const onChange = (text: string) => {
		setTyped(text);
		if (text && !note && !blocked && !joins) acts.tellTyping();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
		event.preventDefault();
		void submit();
	};
	return (
		<BlockStack gap="200">
			<InlineStack align="space-between" blockAlign="center" gap="200">
				<ButtonGroup variant="segmented">
					<Button pressed={!note} disabled={over} onClick={() => setKind("reply")}>
						Reply
					</Button>
					<Button pressed={note} onClick={() => setKind("note")}>
						Note
					</Button>
				</ButtonGroup>
				{takeOver && (
					<Button onClick={takeOver.onTakeOver} loading={acts.doing === "join"}>
						{takeOver.label}
					</Button>
				)}
			</InlineStack>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: only the shortcut of the field inside it */}
			<div onKeyDown={onKeyDown}>
				<TextField
					label={note ? "Note, for your team only" : "Reply to the shopper"}
					labelHidden
					placeholder={placeholder({ note, blocked, joins })}
					value={typed}
					onChange={onChange}
					multiline={3}
					maxHeight={200}
					maxLength={atMost}
					autoComplete="off"
				/>
			</div>
			{acts.problem && <InlineError message={acts.problem} fieldID="composer" />}
			<InlineStack align="end" blockAlign="center" gap="300">
				<Text as="span" variant="bodySm" tone="subdued">
					{note ? (
						"Only your team reads notes."
					) : (
						<span className="baton-inbox__shortcut">Ctrl or ⌘ + Enter sends.</span>
					)}
				</Text>
				<Button
					variant="primary"
					disabled={blocked || typed.trim() === ""}
					loading={acts.doing === "reply" || acts.doing === "note"}
					onClick={submit}
				>
					Send
				</Button>
			</InlineStack>
		</BlockStack>
	);
}

function placeholder({ note, blocked, joins }: { note: boolean; blocked: boolean; joins: boolean }): string {
	if (note) return "Write a note for your team";
	if (blocked) return "A teammate is in this conversation";
	return joins ? "Write to the shopper; your reply takes the conversation over" : "Write to the shopper";
}
