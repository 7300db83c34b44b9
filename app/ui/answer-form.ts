import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import type { AnswerFormValues } from "~/knowledge/answer-form";
import { actionOf, send } from "./send";

type Reply = { ok: true } | { ok: false; errors: Record<string, string> };

/** The state of an answer's form; what is typed survives every failure. */
export function useAnswerForm(id: string | null, gapId: string | null, loaded: AnswerFormValues) {
	const shopify = useAppBridge();
	const [values, setValues] = useState(loaded);
	const [saving, setSaving] = useState(false);
	const [saved, setSaved] = useState(false);
	const [errors, setErrors] = useState<Record<string, string>>({});
	const dirty = !saved && JSON.stringify(values) !== JSON.stringify(loaded);

	const door = actionOf(`/app/knowledge/answers/${id ?? "new"}`, "app.knowledge_.answers.$id");
	const isDone = (words: string) => {
		setSaved(true);
		shopify.toast.show(words);
	};
	const save = async () => {
		setSaving(true);
		const sent = await send<Reply>(door, { ...values, gapId });
		setSaving(false);
		if (!sent.reached) return setErrors({ "": sent.message });
		if (!sent.reply.ok) return setErrors(sent.reply.errors);
		isDone("Answer saved");
	};
	/** Says what went wrong, or null. */
	const remove = async (): Promise<string | null> => {
		const sent = await send<Reply>(door, null, "DELETE");
		if (!sent.reached) return sent.message;
		isDone("Answer deleted");
		return null;
	};

	return {
		values,
		dirty,
		saving,
		saved,
		stale: null,
		problem: errors[""] ?? null,
		error: (field: string): string | undefined => errors[field],
		change: (part: Partial<AnswerFormValues>) => {
			setValues((current) => ({ ...current, ...part }));
			setErrors({});
		},
		save,
		remove,
		discard: () => {
			setValues(loaded);
			setErrors({});
		},
		saveOver: async () => undefined,
		seeTheirs: () => undefined,
	};
}
