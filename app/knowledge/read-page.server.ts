import robotsParser from "robots-parser";
import { agentName, type Fetched, fetchOnce, isPretend } from "./fetch-page.server";
import { mostCharacters } from "./file-format";
import { mainText } from "./main-text";
import { ownAddress } from "./web-address";

export type ReadPage =
	| { title: string; text: string }
	/** `gone`: the page is not there any more; `passing`: worth another try by itself. */
	| { problem: string; gone?: boolean; passing?: boolean };

const mostBytes = 2 * 1024 * 1024;
const mostRobotsBytes = 512 * 1024;
const mostRedirects = 5;

/** The words of a page of the shop's own domains, if its robots.txt lets Baton read it. */
export async function readPage(address: string, domains: string[]): Promise<ReadPage> {
	const robots = new Map<string, Promise<Rules>>();
	let next = address;
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const checked = ownAddress(next, { domains, pretend: isPretend() });
		if ("problem" in checked)
			return redirects === 0
				? checked
				: { problem: "This page leads to another website. Only your shop's own are read." };
		const { url } = checked;
		const rules = await (robots.get(url.origin) ?? rulesOf(url, robots, domains));
		if ("problem" in rules) return { ...rules, passing: true };
		if (rules.isAllowed(url.href, agentName) === false)
			return { problem: "Your shop's robots.txt asks that this page is not read by programs." };
		const fetched = await fetchOnce(url, mostBytes);
		if ("problem" in fetched) return { ...fetched, passing: true };
		if (fetched.status < 300 || fetched.status >= 400 || !fetched.location) return wordsOf(fetched);
		next = URL.parse(fetched.location, url)?.href ?? "";
	}
	return { problem: "This page leads from one address to the next without end." };
}

type Rules = ReturnType<typeof robotsParser> | { problem: string };

function rulesOf(url: URL, known: Map<string, Promise<Rules>>, domains: string[]): Promise<Rules> {
	const rules = fetchRules(new URL("/robots.txt", url), domains);
	known.set(url.origin, rules);
	return rules;
}

const noRules = "Your shop's robots.txt could not be read. Baton tries again by itself.";

/**
 * The rules at the end of up to five redirects. No robots.txt allows everything; one that can't be had, or that leads out
 * of the shop, allows nothing for now (RFC 9309).
 */
async function fetchRules(address: URL, domains: string[]): Promise<Rules> {
	let next = address;
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const fetched = await fetchOnce(next, mostRobotsBytes);
		if ("problem" in fetched) return fetched;
		const { status, location, body } = fetched;
		if (status >= 500 || status === 429) return { problem: noRules };
		// The rules are for the address that was asked for, wherever they lie.
		if (status < 300 || status >= 400 || !location) return robotsParser(address.href, status === 200 ? body : "");
		const checked = ownAddress(URL.parse(location, next)?.href ?? "", { domains, pretend: isPretend() });
		if ("problem" in checked) return { problem: noRules };
		next = checked.url;
	}
	return { problem: noRules };
}

function wordsOf(fetched: Exclude<Fetched, { problem: string }>): ReadPage {
	const { status, type, body } = fetched;
	if (status === 404 || status === 410) return { problem: "There is no page at this address.", gone: true };
	if (status === 401 || status === 403) return { problem: "This page is not open to everyone, so it was not read." };
	if (status === 429 || status >= 500)
		return { problem: "Your shop did not give this page out just now. Baton tries again by itself.", passing: true };
	if (status !== 200) return { problem: `This address answers with status ${status} instead of a page.` };
	if (!/^text\/(html|plain)|^application\/xhtml/.test(type)) return { problem: "This address is not a web page." };
	const page = type.startsWith("text/plain") ? { title: "", text: body.trim() } : mainText(body);
	if (!page.text) return { problem: "There are no words on this page. Pages that a script fills in can't be read." };
	return { ...page, text: page.text.slice(0, mostCharacters) };
}
