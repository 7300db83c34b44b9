import { expect, test } from "vitest";
import { OutboundRefused, outboundUrl } from "./outbound.server";

test.each([
	"http://northpine.zendesk.com/api",
	"https://zendesk.com.evil.example/",
	"https://evil.example/.zendesk.com",
	"https://a.b.zendesk.com/",
	"https://user:pass@northpine.zendesk.com/",
	"https://northpine.zendesk.com:8443/",
	"https://127.0.0.1/",
])("%s is refused", (url) => {
	expect(() => outboundUrl(url)).toThrow(OutboundRefused);
});

test("a helpdesk's own address is called", () => {
	expect(outboundUrl("https://northpine.zendesk.com/api/v2/users/me?a=1").href).toBe(
		"https://northpine.zendesk.com/api/v2/users/me?a=1",
	);
});
