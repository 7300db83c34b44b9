/** One area of the sandbox: answers a request, or passes it on with null. */
export type Handler = (request: Request) => Promise<Response | null>;

/** Thrown by a handler to make the connection die without an answer, as a lost answer looks to the caller. */
export class ConnectionReset extends Error {
	constructor() {
		super("The connection is reset on purpose");
	}
}

/** Asks each handler in turn; the first answer wins. */
export const firstOf =
	(...handlers: Handler[]): Handler =>
	async (request) => {
		for (const handler of handlers) {
			const response = await handler(request);
			if (response) return response;
		}
		return null;
	};
