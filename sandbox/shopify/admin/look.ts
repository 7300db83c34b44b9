/** The looks of Shopify admin, near enough: dark top bar, grey navigation, the page on a light ground. */
export const adminStyle = `
*, *::before, *::after { box-sizing: border-box }
html, body { margin: 0; height: 100% }
body { font: 13px/1.54 Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif; color: #303030;
	background: #1a1a1a; display: grid; grid-template: 56px 1fr / 240px 1fr; grid-template-areas: "top top" "nav page";
	overflow: hidden; -webkit-font-smoothing: antialiased }
a { color: #005bd3 } button, select { font: inherit; color: inherit }
:focus-visible { outline: 2px solid #005bd3; outline-offset: 1px }
.top { grid-area: top; display: flex; align-items: center; gap: 12px; padding: 0 12px; color: #e3e3e3; position: relative }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 700; font-size: 15px; color: #fff; text-decoration: none; width: 220px }
.brand svg { width: 22px; height: 22px }
.brand small { font-weight: 450; font-size: 11px; color: #cfcfcf; border: 1px solid #5c5c5c; border-radius: 6px; padding: 0 6px }
.search { flex: 1; max-width: 560px; margin: 0 auto; background: #303030; border: 1px solid #616161; border-radius: 10px;
	color: #b5b5b5; padding: 5px 12px }
.switches { display: flex; gap: 8px; margin-left: auto }
.switches form { margin: 0 }
.switches select { appearance: none; background: #303030; color: #fff; border: 0; border-radius: 8px; padding: 7px 12px;
	font-weight: 550; max-width: 230px; text-overflow: ellipsis; cursor: pointer }
.switches select:hover { background: #4a4a4a }
.menu-button { display: none; background: none; border: 0; color: #fff; padding: 8px; border-radius: 8px; cursor: pointer }
.menu-button svg { display: block; width: 20px; height: 20px }
.save-bar { position: absolute; inset: 8px 0; margin: 0 auto; width: min(640px, calc(100% - 24px)); background: #303030;
	border: 1px solid #616161; border-radius: 12px; display: flex; align-items: center; justify-content: space-between;
	padding: 0 6px 0 16px; font-weight: 550; color: #fff; z-index: 3 }
.save-bar[hidden] { display: none } .unsaved .search { visibility: hidden }
.save-buttons { display: flex; gap: 6px }
nav { grid-area: nav; background: #ebebeb; border-top-left-radius: 12px; padding: 12px; overflow: auto; display: flex;
	flex-direction: column; gap: 12px }
nav ul { list-style: none; margin: 0; padding: 0 }
nav a { display: flex; align-items: center; gap: 8px; padding: 4px 8px; min-height: 28px; border-radius: 8px; color: #303030; text-decoration: none;
	font-weight: 550 }
nav a:hover { background: #f1f1f1 } nav a[aria-current] { background: #fafafa; font-weight: 650 }
nav a svg { width: 18px; height: 18px; flex: none; color: #4a4a4a }
nav a .app-icon { width: 18px; height: 18px; border-radius: 5px } nav a.sub { padding-left: 34px; font-weight: 450 } nav a.sub[aria-current] { font-weight: 650 }
nav h2 { font-size: 12px; font-weight: 550; color: #616161; margin: 0 8px 4px }
nav .last { margin-top: auto }
main { grid-area: page; background: #f1f1f1; border-top-right-radius: 12px; display: flex; flex-direction: column;
	min-width: 0; overflow: hidden; border-left: 1px solid #e3e3e3; position: relative }
.app-bar { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 8px 16px; background: #fff; border-bottom: 1px solid #e3e3e3 }
.app-bar h1 { display: flex; align-items: center; gap: 8px; font-size: 14px; font-weight: 650; margin: 0; min-width: 0 }
.app-bar h1 > span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.app-icon { width: 24px; height: 24px; border-radius: 6px; flex: none }
.separator { color: #8a8a8a; font-weight: 400 } [data-part="page-title"] { display: flex; gap: 8px; font-weight: 550; color: #616161; min-width: 0 }
[data-part="page-title"] > * { white-space: nowrap } [data-part="page-title"] > :last-child { overflow: hidden; text-overflow: ellipsis }
.crumb { border: 0; background: none; padding: 0; cursor: pointer; color: #616161 } .crumb:hover { text-decoration: underline }
[data-part="page-actions"] { margin-left: auto; display: flex; gap: 8px }
iframe.app { flex: 1; width: 100%; border: 0; background: #f1f1f1; min-height: 0 }
.button { white-space: nowrap; border: 0; border-radius: 8px; padding: 5px 12px; font-weight: 550; background: #fff; cursor: pointer; min-height: 28px;
	box-shadow: 0 -1px 0 #b5b5b5 inset, 0 0 0 1px rgb(0 0 0 / .1) inset, 0 .5px 0 1.5px #fff inset }
.button:hover { background: #fafafa } .button:disabled { opacity: .55; cursor: default }
.button.primary, .button.light, .button.dark, .button.critical { box-shadow: none }
.button.primary { background: #303030; color: #fff } .button.primary:hover { background: #1a1a1a }
.button.light { background: #fff; color: #303030 } .button.dark { background: #616161; color: #fff }
.button.critical { background: #c70a24; color: #fff }
.page { overflow: auto; flex: 1; padding: 20px }
.page-inner { max-width: 998px; margin: 0 auto } .page h1 { font-size: 20px; font-weight: 650; margin: 0 0 16px }
.card { background: #fff; border-radius: 12px; box-shadow: 0 1px 0 rgb(0 0 0 / .07), 0 0 0 1px rgb(0 0 0 / .05); margin-bottom: 16px; overflow: auto }
.card.padded { padding: 16px } .card h2 { font-size: 14px; font-weight: 650; margin: 0 0 8px } .card p { margin: 0 0 8px }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 8px 12px; white-space: nowrap }
th { font-weight: 550; color: #616161; background: #f7f7f7; font-size: 12px } tr + tr td, tbody td { border-top: 1px solid #ebebeb }
td.wide { white-space: normal; min-width: 180px }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
.badge { background: #e3e3e3; border-radius: 8px; padding: 2px 8px; font-size: 12px; font-weight: 550 }
.badge.good { background: #affebf; color: #014b40 } .badge.warn { background: #ffd6a4; color: #5e4200 }
dl { display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 6px 16px; margin: 0 } dt { color: #616161 } dd { margin: 0; overflow-wrap: anywhere }
.field { display: block; margin-bottom: 12px } .field > span { display: block; margin-bottom: 4px }
.field small { display: block; color: #616161; margin-top: 4px }
input:not([type=checkbox], [type=radio], [type=range], [type=color]), .field select, textarea { font: inherit; border: 1px solid #8a8a8a; border-radius: 8px; padding: 5px 10px;
	background: #fdfdfd; min-height: 32px; width: 100% }
td input { width: 92px !important; text-align: right }
.row { display: flex; gap: 12px; align-items: center; flex-wrap: wrap } .row > * { flex: none }
[data-part="toasts"] { position: fixed; left: 0; right: 0; bottom: 24px; display: grid; justify-items: center; z-index: 5; pointer-events: none }
.toast { pointer-events: auto; background: #1a1a1a; color: #fff; border-radius: 10px; padding: 8px 12px; display: flex; gap: 12px; align-items: center;
	font-weight: 550; box-shadow: 0 8px 24px rgb(0 0 0 / .3); max-width: 90vw } .toast.error { background: #c70a24 }
.toast button { border: 0; background: none; color: inherit; cursor: pointer; font-weight: 650; padding: 2px 4px }
dialog.confirm { border: 0; border-radius: 16px; padding: 20px; width: min(92vw, 460px); box-shadow: 0 20px 60px rgb(0 0 0 / .35) }
dialog.confirm h2 { font-size: 15px; margin: 0 0 8px } dialog::backdrop { background: rgb(0 0 0 / .5) }
.confirm-buttons { display: flex; gap: 8px; justify-content: flex-end; margin-top: 16px }
.picker-list { max-height: 50vh; overflow: auto; display: grid } .picker-list label { display: flex; gap: 8px; padding: 8px; border-top: 1px solid #ebebeb }
main::before { content: ""; position: absolute; inset: 0 auto auto 0; height: 2px; width: 0; background: #29845a; z-index: 2 }
body.loading main::before { width: 100%; transition: width 4s cubic-bezier(.1, .7, .1, 1) }
.editor { display: grid; grid-template-columns: 320px 1fr; flex: 1; min-height: 0 }
.editor aside { background: #fff; border-right: 1px solid #e3e3e3; padding: 16px; overflow: auto } .editor iframe { border: 0; width: 100%; height: 100% }
.editor h2 { font-size: 14px; margin: 0 0 4px } .editor fieldset { border: 0; padding: 0; margin: 16px 0 0 }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important } }
@media (max-width: 767px) {
	body { grid-template: 56px 1fr / minmax(0, 1fr); grid-template-areas: "top" "page" } .top { gap: 8px }
	.menu-button { display: block } .brand { width: auto } .brand small, .search { display: none }
	.switches { gap: 6px; min-width: 0 } .switches select { max-width: 112px; padding: 7px 10px }
	nav { position: fixed; inset: 56px auto 0 0; width: min(300px, 84vw); z-index: 4; transform: translateX(-105%); visibility: hidden;
		transition: transform .18s, visibility .18s; box-shadow: 8px 0 32px rgb(0 0 0 / .3) }
	body.nav-open nav { transform: none; visibility: visible } body.nav-open main::after { content: ""; position: absolute; inset: 0; background: rgb(0 0 0 / .4); z-index: 3 }
	.app-bar:has([data-part="page-title"] > *) .app-name { display: none } .app-bar { flex-wrap: wrap } .app-bar h1 { flex: 1 1 auto }
	main { border-left: 0; border-top-left-radius: 12px } .page { padding: 16px 12px }
	.button { min-height: 36px } .editor { display: block; overflow: auto } .editor aside { border-right: 0 } .editor iframe { height: 60vh }
	td input { width: 68px !important } .optional { display: none }
}
`;
