type Uploaded = { ok: true } | { ok: false; problem: string };

const notReached = "Baton could not be reached. Check your connection and upload it again.";

/**
 * Uploads one file; `onProgress` is told the share that is sent, 0 to 1. `fetch` does not tell it, and App Bridge adds
 * the session token to `fetch` only, so it is given here.
 */
export function upload(
	path: string,
	file: File,
	sessionToken: string,
	onProgress: (share: number) => void,
): Promise<Uploaded> {
	const body = new FormData();
	body.set("file", file);
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("POST", path);
		request.setRequestHeader("Authorization", `Bearer ${sessionToken}`);
		request.setRequestHeader("Accept", "application/json");
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onerror = () => resolve({ ok: false, problem: notReached });
		request.onload = () => resolve(answerOf(request));
		request.send(body);
	});
}

function answerOf({ status, responseText }: XMLHttpRequest): Uploaded {
	if (status === 413) return { ok: false, problem: "This file is larger than 10 MB. Split it, or leave pictures out." };
	if (status >= 500) return { ok: false, problem: "Baton could not take this file just now. Upload it again." };
	try {
		return JSON.parse(responseText) as Uploaded;
	} catch {
		return { ok: false, problem: notReached };
	}
}
