import pino from "pino";
import { env } from "./env.server";

/** Whatever carries one of these names is never written to the log. */
const secretPaths = [
	"authorization",
	"accessToken",
	"refreshToken",
	"token",
	"password",
	"clientSecret",
	"sealedCredentials",
	"email",
	"text",
];

/** One JSON line an event. Log ids and kinds, never what people wrote or who they are. */
export const log = pino({
	level: env().LOG_LEVEL,
	base: undefined,
	redact: { paths: secretPaths.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
	serializers: { error: describeError },
});

/** Some libraries report a plain object with an error's fields. */
function describeError(error: unknown) {
	if (typeof error !== "object" || error === null || !("message" in error)) return { message: String(error) };
	const { name, message, stack }: Partial<Error> = error as Error;
	return { name, message, stack };
}
