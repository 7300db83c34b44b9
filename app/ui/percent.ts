/** A share of 0–1 in words, never broken before the sign: "65 %". */
export const percentInWords = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
