import { ActionList, BlockStack, Box, Button, InlineError, Popover, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useLookAgain } from "./look-again";
import { send } from "./send";

type Me = { name: string; available: boolean };

/** Away or available, and the name that shoppers read. */
export function Availability({ me }: { me: Me }) {
	const look = useLookAgain();
	const [open, setOpen] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const change = async (part: { available?: boolean; name?: string }) => {
		const sent = await send<{ ok: boolean; message?: string }>("/app/inbox/me", part);
		const failure = sent.reached ? (sent.reply.ok ? null : (sent.reply.message ?? "Not saved")) : sent.message;
		setProblem(failure);
		if (!failure) setOpen(false);
		void look();
	};
	const choose = (available: boolean) => ({
		content: available ? "Available" : "Away",
		helpText: available
			? "Waiting shoppers are told that someone is joining."
			: "Shoppers are told that you reply later.",
		active: me.available === available,
		onAction: () => change({ available }),
	});
	return (
		<Popover
			active={open}
			onClose={() => setOpen(false)}
			activator={
				<Button disclosure onClick={() => setOpen(!open)}>
					{me.available ? "● Available" : "○ Away"}
				</Button>
			}
		>
			<ActionList items={[choose(true), choose(false)]} />
			<Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
				<NameField key={me.name} name={me.name} onSave={(name) => change({ name })} />
				{problem && <InlineError message={problem} fieldID="teammate-name" />}
			</Box>
		</Popover>
	);
}

function NameField({ name, onSave }: { name: string; onSave: (name: string) => void }) {
	const [typed, setTyped] = useState(name);
	return (
		<BlockStack gap="200">
			<TextField
				id="teammate-name"
				label="Your name, as shoppers read it"
				value={typed}
				onChange={setTyped}
				maxLength={60}
				autoComplete="name"
			/>
			{typed.trim() !== name && typed.trim() !== "" && <Button onClick={() => onSave(typed.trim())}>Save name</Button>}
		</BlockStack>
	);
}
