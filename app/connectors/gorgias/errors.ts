import { z } from "zod";
import type { Judge } from "../call";
import { Failure } from "../connector";

/** What Baton sends to Gorgias, by the names that Gorgias uses in its objections. */
const known = ["messages", "sender", "customer", "subject", "tags", "custom_fields", "language", "external_id", "http"];

/** Gorgias refused a body. `fields` are the outermost names of what it objects to, as far as Baton knows them. */
export class Objection extends Failure {
	readonly fields: string[];

	constructor(status: number, json: unknown) {
		const fields = objectedFields(json);
		const why = fields.length > 0 ? ` because of its ${fields.join(", ").replaceAll("_", " ")}` : "";
		super("refused", `Gorgias refused the request${why}.`, { status });
		this.fields = fields;
	}
}

/** `{"error":{"msg","data":{"sender":[…]}}}`; in places `error` is a plain string. */
const errorBody = z.object({ error: z.object({ data: z.record(z.string(), z.unknown()) }) });

function objectedFields(json: unknown): string[] {
	const body = errorBody.safeParse(json);
	const names = body.success ? Object.keys(body.data.error.data).map((name) => name.split(".")[0] ?? "") : [];
	return known.filter((name) => names.includes(name));
}

/**
 * 400: a field is wrong or unknown · 409: the identifier is in use, and will be in use later too · 413: too large. The
 * others mean with Gorgias what they mean everywhere.
 */
export const judge: Judge = (status, json) => {
	if (status === 400) return new Objection(status, json);
	if (status === 409) return new Failure("refused", "Gorgias says that this is there already.", { status });
	if (status === 413) return new Failure("refused", "The request is larger than Gorgias takes.", { status });
	return null;
};
