import type { Packet } from "~/handoff/packet";
import {
	type Account,
	type Connector,
	type Delivering,
	type Failure,
	type FrozenRequest,
	failed,
	type Http,
	type Mailer,
} from "./connector";

/** What a connector's own test brings: its desk's stand-in, and how to look into it. */
export type Stage<Credentials> = {
	connector: Connector<Credentials>;
	/** A connected account at the stand-in. */
	account: () => Promise<Account<Credentials>>;
	/** The same with credentials that the desk does not know. */
	stranger: Account<Credentials>;
	/** Leads to the stand-in. */
	http: Http;
	/** Takes mails to the desk; absent: they vanish. */
	mail?: Mailer;
	/** Every address that may be called. */
	hosts: RegExp;
	/** How many tickets the desk has. */
	tickets: () => number;
	/** How many notes, mails and the like `finish` has left there. */
	finished: () => number;
	/** All that people read in the newest ticket, markup taken away. */
	reads?: () => string;
	/** The next call that creates a ticket does its work, and its answer is lost. */
	loseNextAnswer: () => void;
	packet: (handoffId: string) => Packet;
};

/** What the suite asks of a desk again and again. */
export type Play<Credentials> = {
	delivering: (http?: Http) => Promise<Delivering<Credentials>>;
	prepared: (to: Delivering<Credentials>, packet?: Packet) => Promise<FrozenRequest>;
};

/** What no failure, no ticket and no page may hold. */
export const secretsOf = ({ credentials, client }: Account<unknown>): string[] =>
	[...Object.entries(credentials as object), ["secret", client?.secret]]
		.filter(([name = ""]) => /token|key|secret/i.test(name))
		.map(([, value]) => value)
		.filter((value) => typeof value === "string" && value.length > 5);

/** The result; a failure where none should be fails the test with its words. */
export function must<Result>(result: Result | Failure): Result {
	if (failed(result)) throw new Error(`${result.kind}: ${result.message}`);
	return result;
}
