/** An id for a message of the shopper's. `randomUUID` exists only on https pages of newer browsers. */
export function newClientMessageId(): string {
	if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
