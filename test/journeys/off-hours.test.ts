import { beforeEach, expect, test } from "vitest";
import type { OfficeHours } from "~/settings/settings";
import { weekdays } from "~/settings/weekdays";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { mailsTo } from "./desks";
import { unanswerable } from "./questions";
import { handoffsGoTo, hasLeftFor } from "./shop";
import { newEmail, visitStore } from "./store";

const reply = "We do not, but your own insurance may cover it.";

beforeEach(() => handoffsGoTo("inbox", { officeHours: { always: false, days: openTheDayAfterTomorrow() } }));

test("Off-hours, the shopper reads when to expect a reply; it is mailed, and in the bubble when he returns", async () => {
	const email = newEmail("sam.ortega");
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail(email);
	await shopper.reads(/Our team is out of office right now\..* We are back on \w+day at 10:30/);
	await shopper.readsStatus(/Sent to the team · back on \w+day at 10:30/);
	await shopper.closesBubble();
	await shopper.leaves();
	await hasLeftFor(email);

	const teammate = await openAdmin({ path: "/app/inbox" });
	await teammate.app.getByRole("link", { name: email }).click();
	await teammate.writes(reply);
	await teammate.reads(reply);

	await eventually(async () => (await mailsTo(email)).length).toBe(1);
	const [mail] = await mailsTo(email);
	expect(mail?.subject).toBe("Fjell & Fern replied to you");
	expect(mail?.text).toContain(reply);

	const again = await shopper.opensTab("/collections/all");
	await again.page.getByRole("button", { name: "Open chat. New messages: 1" }).click();
	await again.reads("Solveig Aasen joined the conversation.");
	await again.reads(reply);
});

function openTheDayAfterTomorrow() {
	// In the shop's time zone it may be tomorrow already.
	const today = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "Europe/Oslo" }).format(new Date());
	const open = (weekdays.findIndex((day) => day === today.toLowerCase()) + 2) % 7;
	const hours = [{ from: "10:30", to: "16:00" }];
	const days = weekdays.map((day, index) => [day, index === open ? hours : []]);
	return Object.fromEntries(days) as OfficeHours["days"];
}
