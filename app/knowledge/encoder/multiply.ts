/**
 * Multiplies rows of 16-bit numbers with rows of 8-bit numbers, eight at a time. The bytes are multiply.wat, assembled:
 * `npx wat2wasm app/knowledge/encoder/multiply.wat -o - | base64 -w0` (package wabt).
 */
const assembled =
	"AGFzbQEAAAABFQNgBn9/f39/fwBgAXsBfWADf3t7AAIQAQRyb29tBm1lbW9yeQIAAQMEAwABAgcMAQhtdWx0aXBseQAACt0EA6oEAgt/C3sgBUECdCEQA0BBACEHA0AgACAHIARsQQF0aiEJIAkgBEEBdGohCiAKIARBAXRqIQsgCyAEQQF0aiEMIAEgBiAEbGohDSANIARqIQ79DAAAAAAAAAAAAAAAAAAAAAAhFP0MAAAAAAAAAAAAAAAAAAAAACEV/QwAAAAAAAAAAAAAAAAAAAAAIRb9DAAAAAAAAAAAAAAAAAAAAAAhF/0MAAAAAAAAAAAAAAAAAAAAACEY/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhGv0MAAAAAAAAAAAAAAAAAAAAACEbIAQhCANAIA39AQMAIREgDv0BAwAhEiAJ/QAEACETIBQgEyAR/boB/a4BIRQgFSATIBL9ugH9rgEhFSAK/QAEACETIBYgEyAR/boB/a4BIRYgFyATIBL9ugH9rgEhFyAL/QAEACETIBggEyAR/boB/a4BIRggGSATIBL9ugH9rgEhGSAM/QAEACETIBogEyAR/boB/a4BIRogGyATIBL9ugH9rgEhGyANQQhqIQ0gDkEIaiEOIAlBEGohCSAKQRBqIQogC0EQaiELIAxBEGohDCAIQQhrIggNAAsgAiAHIAVsIAZqQQJ0aiEPIA8gFCAVEAIgDyAQaiEPIA8gFiAXEAIgDyAQaiEPIA8gGCAZEAIgDyAQaiEPIA8gGiAbEAIgB0EEaiIHIANIDQALIAZBAmoiBiAFSA0ACwsaACAA/RsAIAD9GwFqIAD9GwIgAP0bA2pqsgsUACAAIAEQATgCACAAIAIQATgCBAs=";

export type Multiply = (a: number, w: number, out: number, tokens: number, inner: number, rows: number) => void;

/** The multiplication over a memory; addresses are in bytes. */
export function multiplyIn(memory: WebAssembly.Memory): Multiply {
	const module = new WebAssembly.Module(Buffer.from(assembled, "base64"));
	return new WebAssembly.Instance(module, { room: { memory } }).exports.multiply as Multiply;
}
