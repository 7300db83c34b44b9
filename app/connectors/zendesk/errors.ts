import { z } from "zod";
import type { Judge } from "../call";
import { Failure } from "../connector";

const suspendedWords = "Zendesk has suspended this requester, so it takes no ticket from this address.";

export const suspended = (status?: number): Failure => new Failure("refused", suspendedWords, { status });

/** Was it the request's content that Zendesk would not take, such as a field it does not know? */
export const isAboutContent = ({ details, message }: Failure): boolean =>
	details.status === 422 && message !== suspendedWords;

const body = z.object({
	error: z.union([z.string(), z.object({ title: z.string() })]).optional(),
	details: z.record(z.string(), z.array(z.object({ error: z.string().nullish() }))).optional(),
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

function refusal(details: Record<string, { error?: string | null }[]>, status: number): Failure {
	const errors = Object.values(details).flat();
	if (errors.some(({ error }) => error === "UserSuspended")) return suspended(status);
	// Names of Zendesk's own fields, nothing else of its answer.
	const fields = Object.keys(details).filter((name) => /^[a-z_.]{1,40}$/.test(name));
	const which = fields.length > 0 ? ` (${fields.join(", ")})` : "";
	return new Failure("refused", `Zendesk does not accept what it was sent${which}.`, { status });
}
