import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { ConnectionForm } from "~/connectors/connection";
import type { Desk } from "~/settings/desks.server";
import { send } from "./send";

type Reply = { ok: boolean; message?: string; field?: string };

/** Connects a desk by a code in two steps: mailed to the typed address, then typed in. What was typed survives both. */
export function useCode({ destination }: Desk, form: ConnectionForm) {
	const { revalidate } = useRevalidator();
	const [input, setInput] = useState<Record<string, string>>({});
	const [mailedTo, setMailedTo] = useState<string | null>(null);
	const [typed, setTyped] = useState("");
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<Reply | null>(null);

	const ask = async (body: object): Promise<boolean> => {
		setFailure(null);
		setBusy(true);
		const sent = await send<Reply>(`/app/settings/desks/${destination}`, body);
		setBusy(false);
		const reply: Reply = sent.reached ? sent.reply : { ok: false, message: sent.message };
		if (!reply.ok) setFailure({ ...reply, message: reply.message ?? "That did not work. Try again." });
		return reply.ok;
	};

	return {
		input,
		mailedTo,
		typed,
		busy,
		changeInput: (name: string, value: string) => setInput({ ...input, [name]: value }),
		type: setTyped,
		changeAddress: () => {
			setFailure(null);
			setMailedTo(null);
		},
		mail: async () => {
			const asked = Object.fromEntries(form.fields.map(({ name }) => [name, (input[name] ?? "").trim()]));
			if (!(await ask({ do: "mail-code", input: asked }))) return;
			setTyped("");
			setMailedTo(asked.address ?? "");
		},
		enter: async () => {
			if (await ask({ do: "code", code: typed })) revalidate();
		},
		problem: failure && !failure.field ? failure.message : null,
		fieldError: (field: string) => (failure?.field === field ? failure.message : undefined),
	};
}
