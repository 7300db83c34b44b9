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

	const submit = async (body: unknown, method: "POST" | "DELETE", done: string) => {
		setSaving(true);
		const door = actionOf(`/app/knowledge/answers/${id ?? "new"}`, "app.knowledge_.answers.$id");
		const sent = await send<Reply>(door, body, method);
		setSaving(false);
		if (!sent.reached) return setErrors({ "": sent.message });
		if (!sent.reply.ok) return setErrors(sent.reply.errors);
		setSaved(true);
		shopify.toast.show(done);
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
		save: () => submit({ ...values, gapId }, "POST", "Answer saved"),
		remove: () => submit(null, "DELETE", "Answer deleted"),
		discard: () => {
			setValues(loaded);
			setErrors({});
		},
		saveOver: async () => undefined,
		seeTheirs: () => undefined,
	};
}
