import { createHmac } from "node:crypto";
import { equalSecrets, newSecret, sha256 } from "~/platform/ids.server";
import { keyFor } from "~/platform/seal.server";

/**
 * The visitor's secret: 256 random bits and our mark that they are ours and of this shop, so that nobody can choose
 * one. It lives in the shopper's browser; we keep its SHA-256 alone.
 */
function newVisitor(shop: string): string {
	const secret = newSecret();
	return `${secret}.${markOf(secret, shop)}`;
}

/** The secret again, if we made it for this shop; a new one otherwise. */
export function visitorAgain(claimed: string | undefined, shop: string): string {
	const [secret = "", mark = "", ...rest] = (claimed ?? "").split(".");
	const ours = secret !== "" && rest.length === 0 && equalSecrets(mark, markOf(secret, shop));
	return ours && claimed ? claimed : newVisitor(shop);
}

export const visitorHash = (visitor: string): string => sha256(visitor);

let key: Buffer | undefined;

function markOf(secret: string, shop: string): string {
	key ??= keyFor("visitor");
	return createHmac("sha256", key).update(`${shop}\n${secret}`).digest("base64url").slice(0, 22);
}
