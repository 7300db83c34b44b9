import { nextId, type ZendeskAccount, type ZendeskUser } from "./account";

/** Adds a user, an end user unless told otherwise. */
export function addUser(
	account: ZendeskAccount,
	given: Partial<ZendeskUser> & { name: string },
	now: Date,
): ZendeskUser {
	const user: ZendeskUser = {
		id: nextId(account),
		email: null,
		role: "end-user",
		suspended: false,
		verified: false,
		active: true,
		external_id: null,
		created_at: now.toISOString(),
		updated_at: now.toISOString(),
		...given,
	};
	account.users.push(user);
	return user;
}

export const userOf = (account: ZendeskAccount, id: number): ZendeskUser | undefined =>
	account.users.find((user) => user.id === id);

export const userByEmail = (account: ZendeskAccount, email: string): ZendeskUser | undefined =>
	account.users.find((user) => user.email?.toLowerCase() === email.toLowerCase());

/** The admin who presses Allow and whom a token acts for. */
export const adminOf = (account: ZendeskAccount): ZendeskUser => staff(account, "admin");
/** The agent who answers on the desk's pages. */
export const agentOf = (account: ZendeskAccount): ZendeskUser => staff(account, "agent");

function staff(account: ZendeskAccount, role: "admin" | "agent"): ZendeskUser {
	const user = account.users.find((candidate) => candidate.role === role);
	if (!user) throw new Error(`${account.subdomain} has no ${role}`);
	return user;
}
