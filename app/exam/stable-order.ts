const offset = 2_166_136_261;
const prime = 16_777_619;

/** FNV-1a, 32 bits. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
	let hash = offset;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
	return hash >>> 0;
}

/** Mixed, but the same every time: what comes or goes moves nothing else. */
export const inStableOrder = <One>(things: One[], keyOf: (one: One) => string): One[] =>
	things
		.map((one) => ({ one, hash: hashOf(keyOf(one)) }))
		.sort((left, right) => left.hash - right.hash)
		.map(({ one }) => one);
