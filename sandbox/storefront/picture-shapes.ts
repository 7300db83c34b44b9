/** The colours of one drawing. */
export type Paint = { main: string; dark: string; light: string };
type Shape = (paint: Paint) => string;

const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width = 4) =>
	`<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const box = (x: number, y: number, w: number, h: number, r: number, fill: string) =>
	`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
const round = (cx: number, cy: number, rx: number, ry: number, fill: string) =>
	`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

const torso =
	"M140 108 L172 92 Q200 112 228 92 L260 108 L312 232 L282 250 L258 196 L258 322 L142 322 L142 196 L118 250 L88 232 Z";

const jacket: Shape = ({ main, dark, light }) =>
	path("M166 98 Q200 50 234 98 Q200 124 166 98 Z", dark) +
	path(torso, main) +
	line("M200 112 V322", dark) +
	line("M160 262 H186 M214 262 H240", light);

const top: Shape = ({ main, dark }) =>
	path(torso, main) + line("M172 92 Q200 122 228 92", dark, 7) + line("M142 196 V150 M258 196 V150", dark, 3);

const bottle: Shape = ({ main, dark, light }) =>
	box(176, 72, 48, 36, 8, dark) + box(158, 112, 84, 214, 26, main) + box(172, 132, 10, 150, 5, light);

const candle: Shape = ({ main, dark, light }) =>
	path("M200 88 Q222 118 200 138 Q178 118 200 88 Z", "#e5a445") +
	line("M200 138 V162", dark) +
	box(150, 160, 100, 166, 12, main) +
	box(164, 216, 72, 56, 4, light);

const tent: Shape = ({ main, dark, light }) =>
	path("M70 326 L188 112 Q200 98 212 112 L330 326 Z", main) +
	path("M200 110 L150 326 H250 Z", dark) +
	path("M200 110 L250 326 H232 Z", light) +
	line("M70 326 L40 340 M330 326 L360 340", dark, 3);

const blanket: Shape = ({ main, dark, light }) =>
	box(96, 190, 208, 136, 18, main) +
	box(96, 148, 208, 60, 18, light) +
	line("M96 236 H304 M96 280 H304", dark, 3) +
	line("M112 326 v16 M140 326 v16 M168 326 v16 M196 326 v16 M224 326 v16 M252 326 v16 M280 326 v16", main, 4);

const pack: Shape = ({ main, dark, light }) =>
	line("M168 92 Q200 60 232 92", dark, 9) +
	box(126, 88, 148, 240, 46, main) +
	box(142, 206, 116, 98, 20, dark) +
	line("M158 226 H242", light) +
	line("M142 150 H258", dark);

const roll: Shape = ({ main, dark, light }) =>
	box(86, 196, 228, 128, 60, main) +
	round(254, 260, 60, 64, dark) +
	line("M254 260 m-30 0 a30 32 0 1 1 30 32 a18 19 0 1 1 -18 -19", light, 5);

const mug: Shape = ({ main, dark, light }) =>
	line("M256 212 Q312 214 300 254 Q290 286 250 280", dark, 14) +
	box(128, 178, 132, 148, 30, main) +
	round(194, 182, 66, 15, light);

const tin: Shape = ({ main, dark, light }) =>
	box(136, 132, 128, 194, 12, main) +
	box(130, 104, 140, 44, 10, dark) +
	box(152, 190, 96, 84, 6, light) +
	line("M176 232 H224", dark);

const kettle: Shape = ({ main, dark, light }) =>
	line("M144 170 Q200 66 256 170", dark, 10) +
	path("M116 316 Q104 184 200 174 Q296 184 284 316 Q280 328 268 328 H132 Q120 328 116 316 Z", main) +
	path("M282 244 L336 190 L346 202 L286 282 Z", main) +
	round(200, 176, 18, 10, dark) +
	line("M146 226 Q152 206 172 200", light, 6);

/** A drawing for each word that a title or a type may hold; the first that fits is taken, so the narrow words come first. */
export const shapes: Record<string, Shape> = {
	beanie: ({ main, dark, light }) =>
		round(200, 112, 26, 26, light) +
		path("M104 266 Q104 126 200 126 Q296 126 296 266 Z", main) +
		box(94, 252, 212, 62, 22, dark),
	mittens: ({ main, dark }) =>
		path("M132 326 V170 Q132 104 184 104 Q236 104 236 170 V196 L268 178 Q296 180 288 208 L236 270 V326 Z", main) +
		box(122, 288, 124, 46, 12, dark),
	socks: ({ main, dark, light }) =>
		path("M150 92 H226 V222 L300 286 Q312 326 268 328 H228 Q208 328 192 314 L150 268 Z", main) +
		box(144, 84, 88, 38, 10, dark) +
		path("M258 250 L300 286 Q312 326 268 328 Q240 296 258 250 Z", light),
	leggings: ({ main, dark }) =>
		path("M150 88 H250 L262 328 H216 L200 168 L184 328 H138 Z", main) + box(148, 84, 104, 24, 6, dark),
	trousers: ({ main, dark, light }) =>
		path("M142 84 H258 L278 328 H216 L200 172 L184 328 H122 Z", main) +
		box(140, 80, 120, 22, 6, dark) +
		line("M148 250 H178 M222 250 H252", light, 5) +
		line("M138 172 L166 166 M262 172 L234 166", dark),
	"dry-bag": ({ main, dark, light }) =>
		box(138, 116, 124, 212, 24, main) +
		box(128, 88, 144, 38, 12, dark) +
		line("M160 180 H240", light) +
		line("M128 108 H272", light, 3),
	chair: ({ main, dark }) =>
		line("M112 330 L246 208 M262 330 L128 208 M128 208 L96 96 M246 208 H300", dark, 10) +
		path("M98 100 L134 92 L166 206 L290 200 L288 222 L140 232 Z", main),
	poles: ({ main, dark, light }) =>
		line("M142 96 L182 330 M258 96 L218 330", main, 8) +
		line("M142 96 L148 132 M258 96 L252 132", dark, 18) +
		line("M166 312 h26 M208 312 h26", light, 6),
	headlamp: ({ main, dark, light }) =>
		line("M86 214 Q200 96 314 214", dark, 26) +
		box(146, 170, 108, 104, 30, main) +
		round(200, 222, 32, 32, light) +
		round(200, 222, 16, 16, "#fff7d6"),
	lantern: ({ main, dark }) =>
		line("M168 100 Q200 52 232 100", dark, 6) +
		box(138, 98, 124, 26, 8, main) +
		box(150, 124, 100, 168, 6, "#fbeecb") +
		line("M150 124 V292 M250 124 V292", main, 10) +
		path("M200 200 Q218 226 200 246 Q182 226 200 200 Z", "#e5a445") +
		box(188, 246, 24, 46, 4, "#f6efe0") +
		box(138, 290, 124, 36, 8, main),
	knife: ({ main, dark, light }) =>
		path("M198 214 L316 128 Q322 160 226 244 Z", "#b9c0c4") +
		path("M86 312 Q76 298 92 284 L194 204 L226 242 L122 322 Q100 330 86 312 Z", main) +
		round(206, 226, 9, 9, light) +
		line("M112 300 L168 258", dark),
	kettle,
	teapot: (paint) => kettle(paint) + line("M118 220 Q62 226 78 276 Q88 300 116 292", paint.dark, 10),
	bottle,
	footprint: ({ main, dark, light }) =>
		path("M62 318 L128 190 H318 L338 318 Z", main) +
		line("M62 318 H338 M128 190 H318", dark) +
		round(76, 314, 7, 7, light) +
		round(326, 314, 7, 7, light),
	tarp: ({ main, dark, light }) =>
		line("M76 326 L96 196 M324 326 L304 196 M200 330 V132", dark, 5) +
		path("M92 204 L200 120 L308 204 L200 176 Z", main) +
		path("M200 120 L308 204 L200 176 Z", light),
	tent,
	"sit-pad": ({ main, dark }) =>
		box(92, 236, 216, 82, 12, main) + line("M146 236 V318 M200 236 V318 M254 236 V318", dark, 5),
	mat: roll,
	"down-bag": ({ main, dark, light }) =>
		path("M150 332 Q120 214 146 132 Q164 80 200 80 Q236 80 254 132 Q280 214 250 332 Z", main) +
		round(200, 134, 36, 34, dark) +
		line("M142 206 H258 M140 252 H260 M146 296 H254", light, 4),
	"cook-set": ({ main, dark, light }) =>
		line("M290 250 H352", dark, 12) +
		box(108, 220, 184, 106, 16, main) +
		box(98, 204, 204, 24, 10, dark) +
		box(146, 160, 108, 44, 12, light) +
		round(200, 156, 12, 8, dark),
	stove: ({ main, dark }) =>
		path("M200 96 Q246 156 214 196 Q206 168 194 160 Q194 190 176 200 Q152 152 200 96 Z", "#d9772f") +
		path("M130 206 H270 L288 328 H112 Z", main) +
		line("M150 246 H250 M144 284 H256", dark, 8),
	mug,
	spoon: ({ main, dark, light }) =>
		round(142, 126, 26, 38, main) +
		line("M142 160 V326", main, 14) +
		round(200, 124, 22, 40, light) +
		line("M200 160 V326", light, 14) +
		line("M246 92 V140 M258 92 V140 M270 92 V140", dark, 7) +
		line("M258 140 V326", dark, 14),
	scoop: ({ main, dark }) =>
		path("M98 214 Q98 300 172 300 Q246 300 246 214 Z", main) +
		line("M240 226 L322 120", main, 14) +
		round(172, 214, 74, 17, dark),
	throw: blanket,
	"bed-set": ({ main, dark, light }) =>
		box(84, 214, 232, 112, 18, main) +
		box(102, 160, 92, 66, 20, light) +
		box(206, 160, 92, 66, 20, light) +
		line("M84 250 H316", dark, 4),
	"beeswax-candles": ({ main, light }) =>
		[116, 150, 184, 218, 252].map((x, at) => box(x, 128, 24, 198, 8, at % 2 ? light : main)).join("") +
		line("M128 128 v-20 M162 128 v-20 M196 128 v-20 M230 128 v-20 M264 128 v-20", "#4a4038", 3),
	candle,
	"coat-rack": ({ main, dark }) =>
		box(62, 168, 276, 56, 8, main) + [92, 146, 200, 254, 308].map((x) => line(`M${x} 196 v52`, dark, 13)).join(""),
	"gift-card": ({ main, dark, light }) =>
		box(76, 146, 248, 156, 18, main) +
		line("M76 210 H324", light, 14) +
		line("M200 210 Q164 150 150 184 Q150 208 200 210 Q236 150 250 184 Q250 208 200 210", dark, 6),
	"re-proof": bottle,
	sampler: ({ main, dark, light }) =>
		box(88, 176, 224, 150, 8, main) +
		box(88, 146, 224, 38, 8, dark) +
		[104, 156, 208, 260].map((x) => box(x, 204, 36, 96, 4, light)).join(""),
	tea: tin,
	"down-jacket": ({ main, dark, light }) =>
		jacket({ main, dark, light }) +
		line("M142 160 H258 M142 196 H258 M142 232 H258 M142 284 H258", dark, 3) +
		line("M128 160 L112 232 M272 160 L288 232", dark, 3),
	anorak: ({ main, dark, light }) =>
		path("M166 98 Q200 50 234 98 Q200 124 166 98 Z", dark) +
		path(torso, main) +
		line("M200 112 V178", dark) +
		box(158, 208, 84, 66, 8, light) +
		line("M158 226 H242", dark, 3),
	jacket,
	shirt: ({ main, dark, light }) =>
		path(torso, main) +
		line("M200 112 V322", dark, 3) +
		box(156, 168, 30, 34, 3, light) +
		box(214, 168, 30, 34, 3, light) +
		line("M172 92 L200 118 L228 92", dark, 7),
	layers: top,
	fleece: jacket,
	pack,
	box: ({ main, dark, light }) =>
		box(98, 164, 204, 162, 10, main) + box(88, 138, 224, 48, 10, dark) + box(186, 138, 28, 188, 0, light),
};
