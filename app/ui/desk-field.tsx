import { TextField } from "@shopify/polaris";
import type { FormField } from "~/connectors/connection";

type Props = { field: FormField; value: string; error?: string; onChange: (value: string) => void };

/** A field of a desk, as its connector describes it. */
export const DeskField = ({ field, ...rest }: Props) => (
	<TextField
		label={field.label}
		helpText={field.help}
		suffix={field.suffix}
		placeholder={field.placeholder}
		type={field.type ?? "text"}
		autoComplete="off"
		{...rest}
	/>
);
