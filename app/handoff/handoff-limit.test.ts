import { expect, test } from "vitest";
import { limitReached, mailboxOf } from "./handoff-limit";

test.each([
	["Jane.Doe+shop@Gmail.com", "janedoe@gmail.com"],
	["j.a.n.e.doe@googlemail.com", "janedoe@gmail.com"],
	["jane.doe+x+y@example.com", "jane.doe@example.com"],
	["+@example.com", "+@example.com"],
])("%s is read at %s", (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox));

test("a limit is reached by as many handoffs as it allows", () => {
	const most = { mailbox: 5, visitor: 10 };
	expect(limitReached({ mailbox: 4, visitor: 9 }, most)).toBeNull();
	expect(limitReached({ mailbox: 5, visitor: 9 }, most)).toBe("mailbox");
	expect(limitReached({ mailbox: 5, visitor: 10 }, most)).toBe("visitor");
});
