import { z } from "zod";
import { type Answer, call, type Judge, shaped } from "../call";
import { type Account, Failure, failed, type Http } from "../connector";

const label = "Klaviyo";

/** The revision of Klaviyo's API that every call is written for. */
const revision = "2026-07-15";

export const klaviyoCredentials = z.object({ apiKey: z.string() });
export type KlaviyoCredentials = z.infer<typeof klaviyoCredentials>;
export type KlaviyoAccount = Account<KlaviyoCredentials>;

const errors = z.object({ errors: z.array(z.object({ code: z.string().nullish(), detail: z.string().nullish() })) });

/** Klaviyo may answer a wrong key with 400. */
const judge: Judge = (status, json) => {
	const body = errors.safeParse(json);
	const says = (words: RegExp) =>
		body.success && body.data.errors.some(({ code, detail }) => words.test(`${code ?? ""} ${detail ?? ""}`));
	if (status === 400 && says(/not_authenticated|authentication|api[ _-]?key/i))
		return new Failure("auth", "Klaviyo does not accept this private API key.", { status });
	if (status === 403)
		return new Failure(
			"auth",
			"This Klaviyo key may not do that. It needs accounts, profiles (read) and events (write).",
			{
				status,
			},
		);
	return null;
};

export const contentType = "application/vnd.api+json";

export const callKlaviyo = (
	{ credentials }: KlaviyoAccount,
	http: Http,
	path: string,
	init: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal } = {},
): Promise<Answer | Failure> => {
	const headers = {
		accept: contentType,
		revision,
		...(init.body === undefined ? {} : { "content-type": contentType }),
		...init.headers,
		authorization: `Klaviyo-API-Key ${credentials.apiKey}`,
	};
	return call(http, label, `https://a.klaviyo.com${path}`, { ...init, headers }, judge);
};

export async function readKlaviyo<Shape>(
	account: KlaviyoAccount,
	http: Http,
	path: string,
	shape: z.ZodType<Shape>,
	signal?: AbortSignal,
): Promise<Shape | Failure> {
	return shaped(await callKlaviyo(account, http, path, { signal }), label, shape);
}

const profiles = z.object({ data: z.array(z.object({ id: z.string() })) });

/** What a profile may be known by: the e-mail, or the id that Klaviyo's script left in the browser (`_kx`). */
export type ProfileMark = { email: string } | { exchangeId: string };

/** The profile with this mark, or null. Never makes one. */
export async function findProfileId(
	account: KlaviyoAccount,
	http: Http,
	mark: ProfileMark,
	signal?: AbortSignal,
): Promise<string | null | Failure> {
	const filter = "email" in mark ? `equals(email,${quoted(mark.email)})` : `equals(_kx,${quoted(mark.exchangeId)})`;
	const query = `filter=${encodeURIComponent(filter)}&fields[profile]=email&page[size]=1`;
	const found = await readKlaviyo(account, http, `/api/profiles?${query}`, profiles, signal);
	return failed(found) ? found : (found.data[0]?.id ?? null);
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, (found) => `\\${found}`)}"`;
