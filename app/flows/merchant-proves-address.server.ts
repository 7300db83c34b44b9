import { keepCode, takeAddress } from "~/connectors/address-code.store.server";
import type { Destination } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { newCode } from "~/platform/ids.server";
import { canMail, sendMail } from "~/platform/mail.server";
import { type Connected, proveAndSave, type Refused, refused, wrongInput } from "./merchant-connects-desk.server";

type Desk = { shop: string; destination: Destination };

const noMail = "This installation of Baton sends no mail. Ask who runs it.";

/** The first half of a connection to an address: a code is mailed there, a few times a day at most. */
export async function mailCode(asked: Desk & { input: Record<string, string> }): Promise<{ ok: true } | Refused> {
	const { shop, destination } = asked;
	const { label, connection } = connectorOf(destination);
	if (!connection?.code) return refused(`${label} is not connected with a code.`);
	if (!canMail()) return refused(noMail);
	const input = connection.code.input.safeParse(asked.input);
	if (!input.success) return wrongInput(input.error);
	const { address } = input.data;
	const code = newCode();
	if (!(await inTransaction((tx) => keepCode(tx, { shop, destination }, { address, code }, now()))))
		return refused("Codes are mailed once a minute, and five times a day at most. Use the last one, or try later.");
	const mailed = await sendMail({ to: address, ...codeMail(code, shop) });
	if (mailed.sent) return { ok: true };
	return mailed.why === "refused"
		? { ok: false, field: "address", message: "The mail server takes no mail for this address. Check it." }
		: refused("The mail server could not be reached. Try again in a minute.");
}

/** Nothing in it is the merchant's own word, so that it can't carry a message to somebody else. */
const codeMail = (code: string, shop: string) => ({
	subject: `${code} connects this address to Baton`,
	text: [
		`${code} is the code with which the shop ${shop} connects this address to Baton.`,
		"Type it in under Settings → Agent handoff, within 15 minutes. Conversations that need a person are then mailed here.",
		"If you know nothing of this, do nothing: without the code, nothing is ever sent here.",
	].join("\n\n"),
});

/** The second half: whoever reads the mail knows the code. */
export async function connectWithCode(asked: Desk & { code: string }): Promise<Connected | Refused> {
	const { shop, destination } = asked;
	const { label, connection } = connectorOf(destination);
	if (!connection?.code) return refused(`${label} is not connected with a code.`);
	const typed = asked.code.replace(/\s/g, "");
	const taken = await inTransaction((tx) => takeAddress(tx, { shop, destination }, typed, now()));
	if (taken === "wrong") return { ok: false, field: "code", message: "This is not the code from the last mail." };
	if (taken === "none")
		return { ok: false, field: "code", message: "This code is no longer good. Have a new one mailed." };
	return proveAndSave(shop, destination, { client: null, ...connection.code.toCredentials(taken) });
}
