import { randomBytes } from "node:crypto";
import { json } from "../world";
import { nextId, type Upload } from "./account";
import type { Call } from "./call";
import { invalid } from "./errors";

const validMs = 60 * 60_000;
const types: Record<string, string[]> = {
	html: ["text/html"],
	txt: ["text/plain"],
	json: ["application/json"],
	pdf: ["application/pdf"],
	png: ["image/png"],
	jpg: ["image/jpeg"],
};

/** POST uploads?filename=…: a token that is good for 60 minutes and one comment */
export async function createUpload(call: Call): Promise<Response> {
	const filename = call.url.searchParams.get("filename");
	if (!filename) return invalid("filename", "Filename: cannot be blank", "BlankValue");
	const contentType = (call.request.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
	const wanted = types[filename.split(".").at(-1)?.toLowerCase() ?? ""];
	if (wanted && !wanted.includes(contentType))
		return invalid("attachment", `Attachment: ${filename} is not ${contentType || "without a type"}`);
	const bytes = await call.request.arrayBuffer();
	const size = bytes.byteLength;
	const token = randomBytes(12).toString("base64url");
	const url = `https://${call.account.subdomain}.zendesk.com/attachments/token/${token}/?name=${filename}`;
	const upload: Upload = {
		token,
		attachment: { id: nextId(call.account), file_name: filename, content_type: contentType, size, content_url: url },
		expires_at: new Date(call.world.now().getTime() + validMs).toISOString(),
		consumed: false,
		text: new TextDecoder().decode(bytes),
	};
	call.account.uploads.push(upload);
	const { attachment, expires_at } = upload;
	return json({ upload: { token, expires_at, attachment, attachments: [attachment] } }, 201);
}
