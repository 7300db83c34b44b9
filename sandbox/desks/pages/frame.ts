import { desks, standIns } from "../registry";
import { type Html, html } from "./html";
import { page } from "./page";

const places = (): [path: string, label: string][] => [
	["/desks", "Desks"],
	...desks.map((desk): [string, string] => [`/desks/${desk}`, standIns[desk].label]),
	["/desks/mail", "Mail"],
];

/** A page of the desks with the navigation above it; loads itself again when there is something new. */
export const framed = (title: string, here: string, body: Html, status = 200): Response =>
	page(
		title,
		html`<header class="top"><nav aria-label="Desks">${places().map(
			([path, label]) => html`<a href="${path}" ${path === here && html`aria-current="page"`}>${label}</a>`,
		)}</nav></header>
<main>${body}</main>`,
		status,
		true,
	);

/** A moment, readable: "22 Nov 2026, 15:04:09 UTC" */
export const moment = (iso: string): Html => {
	const readable = new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
	return html`<time datetime="${iso}" class="quiet small">${readable} UTC</time>`;
};

export const notHere = (what: string, here: string): Response =>
	framed(
		"Not found",
		here,
		html`<div class="card"><h1>${what} is not here</h1><p>It may have been reset. <a href="${here}">Back to the list</a></p></div>`,
		404,
	);
