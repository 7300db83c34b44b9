import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";

/** Chromium from npm. The user agent is a plain Chrome's: the default one counts as a bot. */
export const launchBrowser = async (): Promise<Browser> =>
	playwright.launch({
		executablePath: await chromium.executablePath(),
		args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--user-agent=${chrome}`],
	});
