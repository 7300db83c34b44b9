import { Banner } from "@shopify/polaris";
import type { Desk } from "~/settings/desks.server";

type Props = { desk: Pick<Desk, "label" | "refusedFields">; action?: { content: string; url: string } };

/** Which of the merchant's fields the desk's last ticket had to go without, until he saves them anew or one has them. */
export function RefusedFields({ desk: { label, refusedFields }, action }: Props) {
	if (refusedFields.length === 0) return null;
	const one = refusedFields.length === 1;
	return (
		<Banner tone="warning" title="The last ticket went without your fields" action={action}>
			{one
				? `${label} would not take field ${refusedFields[0]}.`
				: `${label} would not take one of the fields ${refusedFields.join(", ")}.`}{" "}
			Choose a text field that {label} still has, or remove the line, and save. Until then tickets arrive without your
			fields.
		</Banner>
	);
}
