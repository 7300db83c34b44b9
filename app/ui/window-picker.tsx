import { useSearchParams } from "@remix-run/react";
import { ActionList, BlockStack, Box, Button, FormLayout, Popover, TextField } from "@shopify/polaris";
import { CalendarIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { Window, WindowKey } from "~/metrics/window";

const labels: Record<Exclude<WindowKey, "custom">, string> = {
	today: "Today",
	"7": "Last 7 days",
	"30": "Last 30 days",
	"90": "Last 90 days",
};

/** Chooses the days that the page looks at; the choice is in the address, so it can be shared and survives a reload. */
export function WindowPicker({ window }: { window: Window }) {
	const [open, setOpen] = useState(false);
	const [search, setSearch] = useSearchParams();
	const choose = (change: Record<string, string>) => {
		const next = new URLSearchParams(search);
		for (const name of ["window", "from", "to", "page"]) next.delete(name);
		for (const [name, value] of Object.entries(change)) next.set(name, value);
		setSearch(next, { preventScrollReset: true });
		setOpen(false);
	};
	const label = window.key === "custom" ? `${window.from} – ${window.to}` : labels[window.key];
	const button = (
		<Button icon={CalendarIcon} disclosure onClick={() => setOpen(!open)}>
			{label}
		</Button>
	);
	return (
		<Popover active={open} activator={button} onClose={() => setOpen(false)} preferredAlignment="left">
			<BlockStack>
				<ActionList
					items={Object.entries(labels).map(([key, content]) => ({
						content,
						active: key === window.key,
						onAction: () => choose({ window: key }),
					}))}
				/>
				<CustomRange window={window} onChoose={(from, to) => choose({ window: "custom", from, to })} />
			</BlockStack>
		</Popover>
	);
}

function CustomRange({ window, onChoose }: { window: Window; onChoose: (from: string, to: string) => void }) {
	const [from, setFrom] = useState(window.from);
	const [to, setTo] = useState(window.to);
	return (
		<Box padding="300" borderBlockStartWidth="025" borderColor="border">
			<FormLayout>
				<FormLayout.Group condensed>
					<TextField label="From" type="date" value={from} max={to} onChange={setFrom} autoComplete="off" />
					<TextField label="To" type="date" value={to} min={from} onChange={setTo} autoComplete="off" />
				</FormLayout.Group>
				<Button onClick={() => onChoose(from, to)} disabled={!from || !to || from > to}>
					Show these days
				</Button>
			</FormLayout>
		</Box>
	);
}
