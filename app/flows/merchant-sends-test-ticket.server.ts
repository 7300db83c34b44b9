import { noteRefusedFields } from "~/connectors/connection.store.server";
import { type Destination, Failure, failed, type Ticket } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { openDesk } from "~/delivery/desk.server";
import { refusedInWords } from "~/delivery/refused-fields";
import { packetShop } from "~/handoff/packet.server";
import { testPacket } from "~/handoff/test-packet";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { appAddress } from "~/settings/app-address.server";
import { shopOf } from "~/settings/shop.store.server";

export type TestSent = { ok: true; message: string; url: string } | { ok: false; message: string };

type Asked = { shop: string; destination: Destination; email: string };

/**
 * A merchant has a ticket of invented words sent, the way that a handoff takes, to see what his team will get. Nothing
 * of it is stored: it is no conversation, no handoff and no delivery, so no figure and no list knows it.
 */
export async function merchantSendsTestTicket({ shop, destination, email }: Asked): Promise<TestSent> {
	const { label, record = "ticket" } = connectorOf(destination);
	const profile = await shopOf(shop);
	const from = email || profile.email;
	if (!from)
		return { ok: false, message: "Shopify names no e-mail address of yours, and a test needs one to be from." };
	const id = newId("test");
	const packet = testPacket({
		id,
		at: now(),
		shop: packetShop(profile),
		merchant: { email: from },
		settingsUrl: appAddress(shop, "/app/settings/handoff"),
		fields: profile.settings.ticketFields[destination] ?? [],
	});
	const sent = await send({ shop, destination, id }, packet);
	if (failed(sent)) return { ok: false, message: `The test was not sent. ${sent.message}` };
	const { refusedFields: refused } = sent;
	if (refused) await inTransaction((tx) => noteRefusedFields(tx, shop, { destination, refused }));
	if (refused?.length) return { ok: true, message: refusedInWords(label, refused), url: sent.remoteUrl };
	return { ok: true, message: `A test ${record} from ${from} is in ${label}.`, url: sent.remoteUrl };
}

type Sending = { shop: string; destination: Destination; id: string };

/** The three steps of a delivery, once: whoever pressed the button can press it again. */
async function send(
	{ shop, destination, id }: Sending,
	packet: ReturnType<typeof testPacket>,
): Promise<Ticket | Failure> {
	const { prepare, create, finish, label } = connectorOf(destination);
	if (!prepare || !create) return new Failure("refused", `${label} is built in: talk to your agent to see it there.`);
	const desk = await openDesk({
		...{ shop, destination, handoffId: id, idempotencyKey: id },
		firstSentAt: null,
		clock: now,
		keepClaim: async () => {},
	});
	if (failed(desk)) return desk;
	const frozen = await desk.ask((to) => prepare(packet, to));
	if (failed(frozen)) return frozen;
	// Klaviyo makes no profile, and mails nobody without its Helpdesk address.
	if (frozen.body === "" && frozen.notes.length < 2)
		return new Failure("gone", `${label} knows no profile with your e-mail address, so there was nothing to add to.`);
	const ticket = await desk.ask((to) => create(frozen, to));
	if (failed(ticket) || !finish) return ticket;
	const finished = await desk.ask((to) => finish(ticket, frozen, to));
	return failed(finished) ? finished : ticket;
}
