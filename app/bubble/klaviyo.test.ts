import { expect, test } from "vitest";
import { klaviyoExchangeId, withoutExchangeId } from "./klaviyo";

const cookie = (kept: unknown) => `a=1; __kla_id=${encodeURIComponent(btoa(JSON.stringify(kept)))}; b=2`;

test("the exchange id comes from the link, else from Klaviyo's cookie, else there is none", () => {
	expect(klaviyoExchangeId("?utm=x&_kx=abc%3D.Nrt", cookie({ $exchange_id: "kept.Nrt" }))).toBe("abc=.Nrt");
	expect(klaviyoExchangeId("", cookie({ cid: "1", $exchange_id: "kept.Nrt" }))).toBe("kept.Nrt");
	expect(klaviyoExchangeId("", cookie({ cid: "1" }))).toBeUndefined();
	expect(klaviyoExchangeId("", cookie(null))).toBeUndefined();
	expect(klaviyoExchangeId("", "__kla_id=%zz; b=2")).toBeUndefined();
	expect(klaviyoExchangeId("", "")).toBeUndefined();
});

test("a page's address does not carry it into a ticket", () => {
	expect(withoutExchangeId("https://fjell.example/p?size=2&_kx=abc#top")).toBe("https://fjell.example/p?size=2#top");
	expect(withoutExchangeId("https://fjell.example/p?q=a+b")).toBe("https://fjell.example/p?q=a+b");
});
