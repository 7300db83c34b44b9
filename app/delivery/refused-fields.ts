/** For the merchant: why a ticket went without his own fields, and what to do. */
export function refusedInWords(label: string, refused: string[]): string {
	const which =
		refused.length === 1
			? `the ticket field ${refused[0]}`
			: `one of the ticket fields ${refused.slice(0, -1).join(", ")} and ${refused.at(-1)}`;
	return `${label} would not take ${which}, so the ticket went there without your fields. Choose a text field that ${label} has, under Settings → Agent handoff → Ticket fields.`;
}
