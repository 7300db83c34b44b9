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

function describeError(error: unknown) {
	if (!(error instanceof Error)) return { message: String(error) };
	return { name: error.name, message: error.message, stack: error.stack };
}
