import { z } from "zod";
import type { Judge } from "../call";
import { Failure } from "../connector";

const suspendedWords = "Zendesk has suspended this requester, so it takes no ticket from this address.";

export const suspended = (status?: number): Failure => new Failure("refused", suspendedWords, { status });

/** Zendesk would not take the request's content, such as a field it does not know. */
export class Objection extends Failure {
	constructor(
		message: string,
		/** Numbers that it names: among them the ticket fields that it objects to, where it says. */
		readonly named: string[],
	) {
		super("refused", message, { status: 422 });
	}
}

const problem = z.object({
	error: z.string().nullish(),
	description: z.string().nullish(),
	ticket_field_id: z.number().nullish(),
	field_key: z.union([z.string(), z.number()]).nullish(),
});

const body = z.object({
	error: z.union([z.string(), z.object({ title: z.string() })]).optional(),
	details: z.record(z.string(), z.array(problem)).optional(),
});

/**
 * Zendesk's own words for a refusal, where they decide what happens next; `byStatus` of call.ts knows the rest. Errors
 * of its API level may be plain text, those of whatever stands before it a page.
 */
export const judge: Judge = (status, json) => {
	const said = body.safeParse(json);
	// Zendesk says in JSON whom it refuses: a bare 403 is from a guard before it, and passes.
	if (status === 403 && json === null)
		return new Failure("unreachable", "Something before Zendesk turned the call away.", { status });
	if (!said.success) return null;
	const { error, details = {} } = said.data;
	if (status === 400 && error === "IdempotentRequestError")
		return new Failure("refused", "Zendesk has seen this handoff's key with another request, so nothing was sent.", {
			status,
		});
	return status === 422 ? refusal(details, status) : null;
};

function refusal(details: Record<string, z.infer<typeof problem>[]>, status: number): Failure {
	const errors = Object.values(details).flat();
	if (errors.some(({ error }) => error === "UserSuspended")) return suspended(status);
	// Names of Zendesk's own fields, nothing else of its answer.
	const fields = Object.keys(details).filter((name) => /^[a-z_.]{1,40}$/.test(name));
	const which = fields.length > 0 ? ` (${fields.join(", ")})` : "";
	const named = errors.flatMap(({ ticket_field_id, field_key, description }) =>
		`${ticket_field_id ?? ""} ${field_key ?? ""} ${description ?? ""}`.match(/\d+/g),
	);
	return new Objection(
		`Zendesk does not accept what it was sent${which}.`,
		named.filter((id) => id !== null),
	);
}
