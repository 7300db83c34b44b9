import { Html } from "./html";

/** The look of the desks' pages: plain, dense, no colours of any vendor. */
export const style = new Html(`
:root { color-scheme: light; --ink: #1d2125; --quiet: #626b75; --line: #dfe3e8; --ground: #f4f5f7; --paper: #fff; --accent: #0b5cad; --note: #fff7e0; --note-line: #ecd9a0; --bad: #b42318; --good: #17663f; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 4px; overflow-wrap: anywhere; } h2 { font-size: 15px; margin: 0 0 8px; }
p { margin: 0 0 8px; } p.lead { margin-bottom: 14px; } .card > p:last-child { margin-bottom: 0; } ul { margin: 0 0 16px; padding-left: 20px; } code { font-size: 13px; }
header.top { background: var(--paper); border-bottom: 1px solid var(--line); }
header.top nav { max-width: 1120px; margin: 0 auto; padding: 0 16px; display: flex; gap: 4px; overflow-x: auto; }
header.top a { padding: 12px 10px; color: var(--quiet); white-space: nowrap; border-bottom: 2px solid transparent; }
header.top a:hover { text-decoration: none; color: var(--ink); }
header.top a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
main { max-width: 1120px; margin: 0 auto; padding: 20px 16px 48px; }
main.narrow { max-width: 460px; margin: 48px auto; } main.narrow.card { padding: 24px; }
.split { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) 300px; align-items: start; }
.stack { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); } .card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px; }
.card.flush { padding: 0; overflow: hidden; } .card.flush > h2 { padding: 14px 16px 10px; margin: 0; }
.quiet { color: var(--quiet); } .small { font-size: 13px; } .right { text-align: right; } .wrap { overflow-wrap: anywhere; }
.row { display: block; margin: 0; padding: 10px 16px; border-top: 1px solid var(--line); color: var(--ink); } p.row { color: var(--quiet); }
a.row:hover { background: var(--ground); text-decoration: none; } .line { display: flex; justify-content: space-between; align-items: center; gap: 2px 12px; }
.line > :first-child { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .line > :last-child { flex: none; }
.badge { display: inline-block; padding: 0 8px; border-radius: 10px; font-size: 12px; line-height: 20px; background: #e8ebef; white-space: nowrap; }
.badge.open { background: #fde7e4; color: var(--bad); } .badge.done { background: #ddf3e6; color: var(--good); } .badge.on { background: var(--bad); color: #fff; }
.tag { display: inline-block; max-width: 100%; margin: 0 4px 4px 0; padding: 0 7px; border: 1px solid var(--line); border-radius: 4px; font-size: 12px; line-height: 20px; overflow-wrap: anywhere; }
article { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); overflow: hidden; }
article > header { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; padding: 10px 16px 0; } article > header time { margin-left: auto; }
article pre, .mail pre { margin: 0; padding: 8px 16px 14px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
article.private { background: var(--note); border-color: var(--note-line); } article footer { padding: 0 16px 12px; }
.warning { background: #fdeeea; border: 1px solid #f3c6bd; border-radius: 8px; padding: 10px 16px; }
dl { margin: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
dl.under { grid-template-columns: minmax(0, 1fr); gap: 0; } dl.under dt { font-size: 13px; } dl.under dd { margin-bottom: 8px; font-size: 14px; } dl.under dd:last-child { margin-bottom: 0; }
button, select, input, textarea { font: inherit; color: inherit; } textarea { width: 100%; min-height: 92px; resize: vertical; }
textarea, select, input { border: 1px solid #b9c0c8; border-radius: 6px; padding: 7px 10px; background: var(--paper); max-width: 100%; }
button { border: 1px solid #b9c0c8; border-radius: 6px; padding: 7px 14px; background: var(--paper); cursor: pointer; } button:hover { background: var(--ground); }
button.primary { background: var(--accent); border-color: var(--accent); color: #fff; } button.primary:hover { background: #094a8c; }
button:focus-visible, a:focus-visible, textarea:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 10px; } label.field { display: block; margin-bottom: 8px; } label.field select, label.field input { display: block; width: 100%; margin-top: 2px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th { font-size: 13px; color: var(--quiet); font-weight: 400; } th, td { text-align: left; vertical-align: top; padding: 8px 16px; border-top: 1px solid var(--line); }
td { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 110px; font-size: 14px; } td:last-child { min-width: 240px; } td:last-child:nth-child(4) { min-width: 320px; }
details summary { cursor: pointer; } .desks { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); } .desks a.card { color: inherit; } .desks a.card:hover { border-color: var(--accent); text-decoration: none; }
@media (max-width: 760px) { .split { grid-template-columns: minmax(0, 1fr); } main { padding: 14px 12px 40px; } main.narrow { margin: 16px 12px; } article > header time { margin-left: 0; width: 100%; }
	header.top nav { padding: 0 6px; gap: 0; } header.top a { padding: 12px 8px; } .line { flex-wrap: wrap; } .line.who { display: block; } .line.who > * { display: block; }
	.line > :first-child { white-space: normal; overflow-wrap: anywhere; } .line.what > :first-child { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; } .line.what { flex-wrap: nowrap; align-items: flex-start; }
	thead { display: none; } tr { display: block; padding: 10px 16px; border-top: 1px solid var(--line); } td, td:last-child { display: grid; grid-template-columns: 84px minmax(0, 1fr); min-width: 0; padding: 2px 0; border: 0; } td:last-child:nth-child(4) { min-width: 0; }
	td::before { content: attr(data-label); color: var(--quiet); font-size: 13px; } }
`);

/** Loads the page again when the server has something new, unless someone is typing. */
export const refreshScript = new Html(`<script>
(() => {
	let typing = false;
	let seen = null;
	addEventListener("input", () => { typing = true; });
	setInterval(async () => {
		if (typing || document.hidden) return;
		try {
			const now = await (await fetch(location.href)).text();
			if (seen !== null && now !== seen) location.reload();
			seen = now;
		} catch {}
	}, 2000);
})();
</script>`);
