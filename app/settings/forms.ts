import { z } from "zod";
import { connectors } from "~/connectors/registry";
import { hoursProblems } from "./hours-form";
import { settingsSchema } from "./settings";
import { fieldProblems } from "./ticket-fields";

const { shape } = settingsSchema;

/** A form must say everything that it saves: a default would overwrite what the merchant chose before. */
const agent = z.object({
	agentOn: shape.agentOn.unwrap(),
	agentName: shape.agentName.unwrap(),
	greeting: shape.greeting.unwrap(),
	suggestions: shape.suggestions.unwrap(),
	offerTone: shape.offerTone.unwrap(),
});

const answering = z.object({ answerThreshold: shape.answerThreshold.unwrap() });

const handoffShape = shape.handoff.unwrap().shape;

/** By destination, what each connector lets the merchant set. */
const desks = z.object(
	Object.fromEntries(
		Object.values(connectors).flatMap(({ destination, settings }) =>
			settings ? [[destination, settings.input.prefault({})]] : [],
		),
	),
);

const handoff = z
	.object({
		handoff: z.object({
			method: handoffShape.method.unwrap(),
			destination: handoffShape.destination.unwrap(),
			message: handoffShape.message.unwrap(),
		}),
		desks,
	})
	.refine((form) => form.handoff.method === "helpdesk" || form.handoff.message !== "", {
		path: ["handoff", "message"],
		message: "Write the message that shoppers will see",
	});

const hours = z.object({ officeHours: shape.officeHours.unwrap() }).superRefine((form, context) => {
	for (const { path, message } of hoursProblems(form.officeHours))
		context.addIssue({ code: "custom", path: ["officeHours", ...path], message });
});

const inboxText = z.string().trim().min(1, "Write what shoppers will read").max(500, "Use 500 characters or fewer");

const inbox = z.object({
	inboxTexts: z.object({ joining: inboxText, officeHours: inboxText, autoResponse: inboxText }),
	teamEmail: shape.teamEmail.unwrap(),
	connectionAlerts: shape.connectionAlerts.unwrap(),
});

const data = z.object({ retentionDays: shape.retentionDays.unwrap() });

const fields = z.object({ ticketFields: shape.ticketFields.unwrap() }).superRefine((form, context) => {
	for (const { path, message } of fieldProblems(form.ticketFields))
		context.addIssue({ code: "custom", path: ["ticketFields", ...path], message });
});

/** Every settings form: its name in the address of the door that saves it, and what it may change. */
const settingsForms = { agent, answering, handoff, fields, hours, inbox, data };

export type SettingsFormName = keyof typeof settingsForms;
export type SettingsFormValues<Name extends SettingsFormName = SettingsFormName> = z.output<
	(typeof settingsForms)[Name]
>;

export const isSettingsForm = (name: string | undefined): name is SettingsFormName =>
	name !== undefined && Object.hasOwn(settingsForms, name);

/** What is wrong, by field: `agentName`, `officeHours.days.monday.0.to` … */
export type FieldErrors = Record<string, string>;

type ParsedForm = { ok: true; change: SettingsFormValues; seenVersion: number } | { ok: false; errors: FieldErrors };

const envelope = z.object({ seenVersion: z.number().int().min(0), values: z.unknown() });

/** Parses what a settings page sends: `{ seenVersion, values }`. Anything that the form does not own is dropped. */
export function parseSettingsForm(name: SettingsFormName, body: unknown): ParsedForm {
	const sent = envelope.safeParse(body);
	if (!sent.success) return { ok: false, errors: { "": "The form did not arrive whole. Try again." } };
	const parsed = settingsForms[name].safeParse(sent.data.values, { error: inWords });
	if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) };
	return { ok: true, change: parsed.data, seenVersion: sent.data.seenVersion };
}

/** For limits that have no words of their own in the schema. */
const inWords: z.core.$ZodErrorMap = (issue) => {
	if (issue.code === "too_big" && issue.origin === "string") return `Use ${issue.maximum} characters or fewer`;
	if (issue.code === "too_small" && issue.origin === "string") return "Write something here, or remove it";
	if (issue.code === "too_big") return `Use ${issue.maximum} or fewer`;
	return undefined;
};

/** The first thing that is wrong with each field. */
function fieldErrors(error: z.ZodError): FieldErrors {
	const errors: FieldErrors = {};
	for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
	return errors;
}
