import { expect, test } from "vitest";
import { OutboundRefused, outboundUrl } from "./outbound.server";

const hosts = ["*.zendesk.com", "a.klaviyo.com"];

test.each([
	"http://northpine.zendesk.com/api",
	"https://zendesk.com.evil.example/",
	"https://evil.example/.zendesk.com",
	"https://a.b.zendesk.com/",
	"https://user:pass@northpine.zendesk.com/",
	"https://northpine.zendesk.com:8443/",
	"https://127.0.0.1/",
	"https://b.klaviyo.com/",
])("%s is refused", (url) => {
	expect(() => outboundUrl(url, hosts)).toThrow(OutboundRefused);
});

test("a helpdesk's own address is called", () => {
	expect(outboundUrl("https://northpine.zendesk.com/api/v2/users/me?a=1", hosts).href).toBe(
		"https://northpine.zendesk.com/api/v2/users/me?a=1",
	);
});

test("Shopify is called by everyone, a helpdesk only by whoever names its host", () => {
	expect(outboundUrl("https://fjell.myshopify.com/admin").host).toBe("fjell.myshopify.com");
	expect(() => outboundUrl("https://northpine.zendesk.com/")).toThrow(OutboundRefused);
});
