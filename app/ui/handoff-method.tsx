import { BlockStack, Box, RadioButton } from "@shopify/polaris";
import type { Desk } from "~/settings/desks.server";
import type { SettingsFormValues } from "~/settings/forms";
import { DeskChoice } from "./desk-choice";
import { DeskField } from "./desk-field";
import { MessageEditor } from "./message-editor";
import type { useSettingsForm } from "./settings-form";

type Handoff = SettingsFormValues<"handoff">["handoff"];

type Props = {
	form: ReturnType<typeof useSettingsForm<"handoff">>;
	choose: (part: Partial<Handoff>) => void;
	desks: Desk[];
	/** Why the chosen desk can't be saved, or null. */
	refusal: string | null;
	/** Teammates who take conversations now. */
	available: number;
};

/** What happens when the agent can't answer: a helpdesk, each with its connection, or the merchant's own message. */
export function HandoffMethod(props: Props) {
	const { form, choose } = props;
	const { handoff } = form.values;
	return (
		<BlockStack gap="400">
			<RadioButton
				id="method-helpdesk"
				name="method"
				label="Send to a helpdesk"
				helpText="The shopper is asked whether to connect with a person."
				checked={handoff.method === "helpdesk"}
				onChange={() => choose({ method: "helpdesk" })}
			/>
			{handoff.method === "helpdesk" && (
				<Box paddingInlineStart="600">
					<Desks {...props} />
				</Box>
			)}
			<RadioButton
				id="method-message"
				name="method"
				label="Send a message"
				helpText="Your own message is shown. The shopper is never asked about a person, and nothing is routed."
				checked={handoff.method === "message"}
				onChange={() => choose({ method: "message" })}
			/>
			{handoff.method === "message" && (
				<Box paddingInlineStart="600">
					<MessageEditor
						label="Message"
						value={handoff.message}
						onChange={(message) => choose({ message })}
						error={form.error("handoff.message")}
						maxLength={1000}
					/>
				</Box>
			)}
		</BlockStack>
	);
}

function Desks({ form, choose, desks, refusal, available }: Props) {
	const { handoff } = form.values;
	return (
		<BlockStack gap="400">
			{desks.map((desk) => (
				<DeskChoice
					key={desk.destination}
					desk={desk}
					chosen={desk.destination === handoff.destination}
					onChoose={() => choose({ destination: desk.destination })}
					refusal={
						desk.destination === handoff.destination ? (refusal ?? form.error("handoff.destination") ?? null) : null
					}
					availableTeammates={available}
				>
					<DeskFields desk={desk} form={form} />
				</DeskChoice>
			))}
		</BlockStack>
	);
}

/** What a connected desk can be told besides. */
function DeskFields({ desk: { destination, fields }, form }: { desk: Desk; form: Props["form"] }) {
	const { desks } = form.values;
	const values = desks[destination] ?? {};
	return fields.map((field) => (
		<DeskField
			key={field.name}
			field={field}
			value={values[field.name] ?? ""}
			onChange={(value) => form.change({ desks: { ...desks, [destination]: { ...values, [field.name]: value } } })}
			error={form.error(`desks.${destination}.${field.name}`)}
		/>
	));
}
