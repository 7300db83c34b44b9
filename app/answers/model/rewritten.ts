import { termsOf } from "~/knowledge/words";
import type { Question } from "../agent";
import { attackOf } from "../attacks";

const longestCharacters = 300;
const mostNewTerms = 1;

/** A model's rewriting of a follow-up, if it says nothing that the shopper did not; null: his own words stand. */
export function trustedRewriting(draft: string, { text, earlier }: Question): string | null {
	const line = draft.trim().replace(/^["“]|["”]$/g, "");
	if (!line || line.length > longestCharacters || /[\n<>{}]/.test(line) || attackOf(line)) return null;
	const said = new Set(termsOf([...earlier, text].join("\n")));
	const terms = termsOf(line);
	const fresh = terms.filter((term) => !said.has(term)).length;
	return terms.length > 0 && fresh <= mostNewTerms ? line : null;
}
