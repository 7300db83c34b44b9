/** The body as the text that was sent, byte for byte; null when it is longer than the limit, which ends the reading. */
export async function readText(request: Request, limitBytes: number): Promise<string | null> {
	if (Number(request.headers.get("content-length") ?? 0) > limitBytes) return null;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > limitBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
