import { BlockStack, Box, Button, InlineError, InlineStack, Text, TextField } from "@shopify/polaris";
import type { ConnectionForm } from "~/connectors/connection";
import type { Desk } from "~/settings/desks.server";
import { useCode } from "./connecting-by-code";
import { DeskField } from "./desk-field";

type Props = { desk: Desk; form: ConnectionForm; onCancel?: () => void };

/** Connects an address: a code is mailed there, and whoever reads it types it in. */
export function DeskCode({ desk, form, onCancel }: Props) {
	const code = useCode(desk, form);
	const Step = code.mailedTo === null ? Address : Code;
	return (
		<BlockStack gap="300">
			<Step form={form} code={code} />
			{code.problem && <InlineError message={code.problem} fieldID={desk.destination} />}
			<InlineStack gap="200">
				{code.mailedTo === null ? (
					<Button onClick={code.mail} loading={code.busy}>
						{form.button}
					</Button>
				) : (
					<>
						<Button onClick={code.enter} loading={code.busy} disabled={code.typed.trim() === ""}>
							Connect this address
						</Button>
						<Button variant="tertiary" onClick={code.mail} disabled={code.busy}>
							Mail another code
						</Button>
						<Button variant="tertiary" onClick={code.changeAddress} disabled={code.busy}>
							Change the address
						</Button>
					</>
				)}
				{onCancel && (
					<Button variant="tertiary" onClick={onCancel}>
						Cancel
					</Button>
				)}
			</InlineStack>
		</BlockStack>
	);
}

type StepProps = { form: ConnectionForm; code: ReturnType<typeof useCode> };

const Address = ({ form, code }: StepProps) =>
	form.fields.map((field) => (
		<DeskField
			key={field.name}
			field={field}
			value={code.input[field.name] ?? ""}
			error={code.fieldError(field.name)}
			onChange={(value) => code.changeInput(field.name, value)}
		/>
	));

const Code = ({ code }: StepProps) => (
	<>
		<Text as="p" breakWord>
			A code was mailed to {code.mailedTo}. It arrives in your helpdesk, and is good for 15 minutes.
		</Text>
		<Box maxWidth="18rem">
			<TextField
				label="Code from the mail"
				value={code.typed}
				onChange={code.type}
				error={code.fieldError("code")}
				inputMode="numeric"
				placeholder="123456"
				autoComplete="one-time-code"
			/>
		</Box>
	</>
);
