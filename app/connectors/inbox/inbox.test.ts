import { expect, test } from "vitest";
import { inbox } from "./inbox";

test("the Inbox is built in: nothing to connect, nothing to send, people answer in the chat", () => {
	expect(inbox).toMatchObject({ destination: "inbox", label: "Inbox", answersBy: "live", hosts: [], connection: null });
	expect(inbox).not.toHaveProperty("create");
});
