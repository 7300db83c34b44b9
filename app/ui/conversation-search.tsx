import { TextField } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";

const searchAfterMs = 300;

/** Searches once the typing pauses. */
export function ConversationSearch({ initial, onSearch }: { initial: string; onSearch: (words: string) => void }) {
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
			label="Search conversations"
			labelHidden
			placeholder="Search names, e-mails and words"
			value={words}
			onChange={setWords}
			clearButton
			onClearButtonClick={() => setWords("")}
			autoComplete="off"
		/>
	);
}
