import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { type Example, gather } from "./train-decision/examples";
import { areaUnder, calibrationError, crossValidated, train } from "./train-decision/regression";

/**
 * `npm run train-decision -- FOLDER …`: fits the weights of the decision (logistic regression, ridge) over folders of
 * knowledge and questions, prints how it does on questions it was not fitted to, and writes
 * app/answers/decision-weights.json. The first folder counts in full, the others as much as the first together.
 */
const folders = process.argv.slice(2);
if (folders.length === 0) {
	console.error("usage: npm run train-decision -- FOLDER …");
	process.exit(1);
}
const sets = folders.map((folder) => ({ name: basename(folder), examples: gather(folder) }));
const first = sets[0]?.examples.length ?? 0;
const all: Example[] = sets.flatMap(({ examples }, at) =>
	examples.map((example) => ({
		...example,
		weight: at === 0 ? 1 : first / examples.length / Math.max(1, sets.length - 1),
	})),
);
const held = crossValidated(all, 10);
console.log("set                 examples  right   AUROC    ECE   (ten-fold cross-validated)");
for (const { name, examples } of sets) {
	const own = held.filter(({ example }) => examples.some(({ id }) => id === example.id && example.set === name));
	const share = own.filter(({ example }) => example.right).length / own.length;
	console.log(
		`${name.padEnd(20)}${String(own.length).padStart(8)}${share.toFixed(3).padStart(7)}${areaUnder(own).toFixed(3).padStart(8)}${calibrationError(own).toFixed(3).padStart(7)}`,
	);
}
const own = held.filter(({ example }) => example.set === sets[0]?.name);
for (const cut of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
	const said = own.filter(({ probability }) => probability >= cut);
	const right = said.filter(({ example }) => example.right).length;
	const silent = own.filter(({ probability, example }) => probability < cut && !example.answerable).length;
	console.log(
		`${sets[0]?.name} at ${cut}: answered ${said.length}, right ${right}, wrong ${said.length - right}, points ${right + silent - 2 * (said.length - right)} (never answering ${own.filter(({ example }) => !example.answerable).length})`,
	);
}
const weights = train(all);
const rounded = Object.fromEntries(
	Object.entries(weights.features).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
);
writeFileSync(
	"app/answers/decision-weights.json",
	`${JSON.stringify({ bias: Math.round(weights.bias * 1000) / 1000, features: rounded }, null, "\t")}\n`,
);
console.log(weights);
