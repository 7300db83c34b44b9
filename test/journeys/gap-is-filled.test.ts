import { beforeEach, test } from "vitest";
import { openAdmin } from "./admin";
import { shopIsSet } from "./shop";
import { visitStore } from "./store";

beforeEach(() => shopIsSet());

const asked = "Do you rent canoes at the lake?";
const answer = "Canoes are rented out at the lake, €40 a day.";

test("A question without an answer is listed, the merchant answers it, and the next shopper is answered", async () => {
	const first = await visitStore();
	await first.opensBubble();
	await first.says(asked);
	await first.reads("Would you like to connect with a person?");

	const merchant = await openAdmin({ path: "/app/knowledge/gaps" });
	await merchant.app.getByRole("link", { name: `Add answer: ${asked}` }).click();
	await merchant.app.getByRole("heading", { name: "New answer" }).waitFor();
	await merchant.app.getByLabel("Answer", { exact: true }).fill(answer);
	await merchant.saveBar.getByRole("button", { name: "Save" }).click();
	await merchant.app.getByRole("heading", { name: "Knowledge" }).waitFor();
	await merchant.app.getByText(asked).waitFor({ state: "detached" });

	const next = await visitStore();
	await next.opensBubble();
	await next.says(asked);
	await next.reads(answer);
});
