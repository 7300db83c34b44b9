import { html } from "./html";
import { page } from "./page";

type Consent = {
	desk: string;
	accountName: string;
	/** Who is signed in at the desk. */
	person: string;
	clientName: string;
	scopes: string[];
	/** Where the form posts to, relative to the page. */
	action: string;
	/** Carried through the form. */
	hidden: Record<string, string>;
};

/** The page on which a desk's admin allows an app to use his account: a real form with two buttons. */
export const consentPage = (consent: Consent): Response =>
	page(
		`Allow ${consent.clientName}?`,
		html`<main class="narrow card">
			<p class="quiet">${consent.desk} · ${consent.accountName}</p>
			<h1>Allow ${consent.clientName} to use your account?</h1>
			<p>You are signed in as <b>${consent.person}</b>. ${consent.clientName} asks for:</p>
			<ul>${consent.scopes.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>
			<form method="post" action="${consent.action}" class="buttons">
				${Object.entries(consent.hidden).map(
					([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
				)}
				<button name="decision" value="allow" class="primary">Allow</button>
				<button name="decision" value="deny">Deny</button>
			</form>
		</main>`,
	);

/** The page for an authorization request that can't be trusted enough to be sent back. */
export const consentRefused = (desk: string, why: string): Response =>
	page(
		`${desk}: invalid request`,
		html`<main class="narrow card"><h1>This request is not valid</h1><p>${why}</p></main>`,
		400,
	);
