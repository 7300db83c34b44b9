import { TextField } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";

const searchAfterMs = 300;

type Props = {
	label: string;
	placeholder: string;
	/** What is searched for now. */
	initial: string;
	onSearch: (words: string) => void;
	busy?: boolean;
};

/** Searches once the typing pauses. */
export function SearchField({ label, placeholder, initial, onSearch, busy }: Props) {
	const [words, setWords] = useState(initial);
	const search = useRef(onSearch);
	search.current = onSearch;
	useEffect(() => {
		if (words === initial) return;
		const timer = setTimeout(() => search.current(words), searchAfterMs);
		return () => clearTimeout(timer);
	}, [words, initial]);
	return (
		<TextField
			label={label}
			labelHidden
			placeholder={placeholder}
			value={words}
			onChange={setWords}
			maxLength={200}
			clearButton
			onClearButtonClick={() => setWords("")}
			autoComplete="off"
			loading={busy}
		/>
	);
}
