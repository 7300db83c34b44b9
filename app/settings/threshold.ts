import { threshold } from "~/answers/decide";
import type { Settings } from "./settings";

export const recommendedThreshold = threshold;
/** What the merchant may choose between; the same as in settings.ts. */
export const thresholdRange = { min: 0.3, max: 0.95, step: 0.05 };

/** The probability, 0–1, from which this shop's agent answers. */
export const thresholdOf = ({ answerThreshold }: Pick<Settings, "answerThreshold">): number =>
	answerThreshold ?? recommendedThreshold;
