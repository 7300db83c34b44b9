import { findConnection } from "~/connectors/connection.store.server";
import { connectorOf, destinations } from "~/connectors/registry";
import { log } from "~/platform/log.server";
import { sendMail } from "~/platform/mail.server";
import { appAddress } from "~/settings/app-address.server";
import { findShop } from "~/settings/shop.store.server";

/** Mails the merchant, if he wants it, that a helpdesk no longer takes tickets; one that works again needs no mail. */
export async function brokenConnectionIsMailed(due: { shop: string; destination: string }): Promise<void> {
	const destination = destinations.find((name) => name === due.destination);
	const shop = await findShop(due.shop);
	const connection = destination && (await findConnection(due.shop, destination));
	if (!shop?.settings.connectionAlerts || !destination || connection?.state !== "broken") return;
	const to = shop.settings.teamEmail || shop.email;
	if (!to) return;
	const { label } = connectorOf(destination);
	const mailed = await sendMail({
		to,
		subject: `${label} no longer takes conversations from Baton`,
		text: [
			connection.error ?? `${label} refuses Baton's access.`,
			"Until it is connected again, conversations that need a person wait in your Inbox, and nothing is lost. Those that came meanwhile can be sent on with one click afterwards.",
			`Connect ${label} again: ${appAddress(shop.domain, "/app/settings/handoff")}`,
			"You can switch these mails off in Baton's settings, under Inbox.",
		].join("\n\n"),
		headers: { "Message-ID": `<broken-${destination}-${connection.brokenAt?.getTime() ?? 0}@${shop.domain}>` },
	});
	if (mailed.sent) return;
	log.warn({ shop: due.shop, destination, why: mailed.why }, "the merchant could not be mailed of a broken connection");
	if (mailed.why === "unreachable") throw new Error("The mail server could not be reached");
}
