import { TextField } from "@shopify/polaris";
import { useState } from "react";

type Props = {
	days: number;
	/** What holds now; fewer days delete what is older. */
	savedDays: number;
	onChange: (days: number) => void;
	error: string | undefined;
};

/** No number of days: the form says so when it is saved. Any other guess would delete what nobody meant. */
const notDays = -1;

/** After how many days conversations are deleted. What is typed stays as it is typed. */
export function RetentionField({ days, savedDays, onChange, error }: Props) {
	const [typed, setTyped] = useState(String(days));
	const change = (text: string) => {
		setTyped(text);
		onChange(daysIn(text));
	};
	return (
		<TextField
			label="Delete conversations after"
			inputMode="numeric"
			suffix="days"
			value={daysIn(typed) === days ? typed : String(days)}
			onChange={change}
			error={error}
			helpText={days > 0 && (savedDays === 0 || days < savedDays) ? "What is older is deleted tonight." : undefined}
			maxLength={5}
			autoComplete="off"
		/>
	);
}

const daysIn = (text: string): number => (/^\s*[1-9]\d*\s*$/.test(text) ? Number(text) : notDays);
