import { json, mailFromDesk } from "../world";
import type { ZendeskAccount, ZendeskUser } from "./account";
import { apiUrl, bodyOf, type Call } from "./call";
import { invalid } from "./errors";
import { addUser, userByEmail } from "./people";
import { type UserUpsert, userUpsert } from "./schema";

/** GET users/me without a token: 200 all the same, and no id. */
export const anonymousUser = (): Response =>
	json({
		user: { id: null, name: "Anonymous user", email: "invalid@example.com", role: "end-user", suspended: false },
	});

export const showUser = (account: ZendeskAccount, user: ZendeskUser): Response => json({ user: shown(account, user) });

/** POST users/create_or_update: the user with this external id or e-mail (200), or a new one (201). */
export async function createOrUpdateUser(call: Call): Promise<Response> {
	const body = await bodyOf(userUpsert, call.request);
	if (body instanceof Response) return body;
	const { skip_verify_email: skipsMail, ...given } = body.user;
	const known = findKnown(call.account, given);
	if (known) {
		Object.assign(known, given, { updated_at: call.world.now().toISOString() });
		return showUser(call.account, known);
	}
	if (!given.name) return invalid("name", "Name: is too short (minimum is 1 character)", "ValueTooShort");
	const user = addUser(call.account, { ...given, name: given.name }, call.world.now());
	if (user.email && !skipsMail && !given.verified) sendWelcome(call, user.email);
	return json({ user: shown(call.account, user) }, 201, { location: apiUrl(call.account, `users/${user.id}`) });
}

function findKnown(account: ZendeskAccount, given: UserUpsert): ZendeskUser | undefined {
	const byExternalId = given.external_id && account.users.find((user) => user.external_id === given.external_id);
	return byExternalId || (given.email ? userByEmail(account, given.email) : undefined);
}

const sendWelcome = (call: Call, email: string) =>
	mailFromDesk(call.world, {
		from: `${call.account.name} <support@${call.account.subdomain}.zendesk.com>`,
		to: email,
		subject: `Welcome to ${call.account.name}`,
		text: "Please choose a password to verify your account. (Zendesk sends this when skip_verify_email is missing.)",
	});

const shown = (account: ZendeskAccount, user: ZendeskUser) => ({ ...user, url: apiUrl(account, `users/${user.id}`) });
