import { type Html, html } from "sandbox/desks/pages/html";

const icon = (path: Html): Html =>
	html`<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const icons = {
	menu: icon(html`<path d="M3 5h14M3 10h14M3 15h14"/>`),
	home: icon(html`<path d="m3 9 7-6 7 6v8h-5v-5H8v5H3z"/>`),
	orders: icon(html`<path d="M3 11 5 4h10l2 7v5H3zM3 11h4l1 2h4l1-2h4"/>`),
	products: icon(html`<path d="M3 3h7l7 7-7 7-7-7zM7 7h.01"/>`),
	customers: icon(html`<circle cx="10" cy="7" r="3"/><path d="M4 17c0-3 3-5 6-5s6 2 6 5"/>`),
	store: icon(html`<path d="M3 8 4 3h12l1 5M3 8h14M4 8v9h12V8M8 17v-5h4v5"/>`),
	sandbox: icon(html`<path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7"/>`),
	bag: html`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill="#95bf47" d="M5 5h10l2 13H3z"/><path fill="none" stroke="#fff" stroke-width="1.6" d="M7 8c0-6 6-6 6 0"/></svg>`,
	app: html`<svg class="app-icon" viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" fill="#1f4d3a"/><path d="M6 16 16.5 5.5l2 2L8 18H6z" fill="#fff"/></svg>`,
};
