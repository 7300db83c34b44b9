/** The names of so many accounts at a desk: "z7", "g12". */
export const accountNames = (letter: string, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `${letter}${index}`);
