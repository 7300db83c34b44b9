import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { actionOf, send } from "./send";

type Reply = { ok: true } | { ok: false; problem: string };

/** The state of a page on which something is picked and saved as a whole. */
export function useChoiceForm<Values>(path: string, route: string, loaded: Values, done: string) {
	const shopify = useAppBridge();
	const [saved, setSaved] = useState(loaded);
	const [values, setValues] = useState(loaded);
	const [saving, setSaving] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const save = async () => {
		setSaving(true);
		const sent = await send<Reply>(actionOf(path, route), values);
		setSaving(false);
		if (!sent.reached) return setProblem(sent.message);
		if (!sent.reply.ok) return setProblem(sent.reply.problem);
		setProblem(null);
		setSaved(values);
		shopify.toast.show(done);
	};
	return {
		values,
		dirty: JSON.stringify(values) !== JSON.stringify(saved),
		saving,
		stale: null,
		problem,
		change: (next: Values) => {
			setValues(next);
			setProblem(null);
		},
		save,
		discard: () => {
			setValues(saved);
			setProblem(null);
		},
		saveOver: async () => undefined,
		seeTheirs: () => undefined,
	};
}
