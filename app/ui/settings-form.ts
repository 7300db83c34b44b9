import { useRevalidator } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";
import type { SettingsSaved } from "~/flows/merchant-changes-settings.server";
import type { FieldErrors, SettingsFormName, SettingsFormValues } from "~/settings/forms";
import { send } from "./send";

type Based<Values> = { values: Values; version: number };

/**
 * The state of one settings form: what is typed, what was saved, what is wrong. Typed text survives every failure; a
 * save by somebody else in between is told as `stale`.
 */
export function useSettingsForm<Name extends SettingsFormName>(
	name: Name,
	loaded: Based<SettingsFormValues<Name>>,
	tidy: (values: SettingsFormValues<Name>) => SettingsFormValues<Name> = (values) => values,
) {
	type Values = SettingsFormValues<Name>;
	const shopify = useAppBridge();
	const { revalidate } = useRevalidator();
	const [base, setBase] = useState(loaded);
	const [values, setValues] = useState(loaded.values);
	const [saving, setSaving] = useState(false);
	const [errors, setErrors] = useState<FieldErrors>({});
	const [problem, setProblem] = useState<string | null>(null);
	const [stale, setStale] = useState<{ message: string; version: number } | null>(null);
	const dirty = !same(values, base.values);

	const rebase = (next: Based<Values>) => {
		setBase(next);
		setValues(next.values);
		setErrors({});
		setProblem(null);
		setStale(null);
	};
	// A newer version of the shop's settings is taken over only while nothing is typed. What changed without anybody's
	// saving it (this page disconnected a helpdesk) is taken over around what is typed.
	useEffect(() => {
		const changed = !same(loaded.values, base.values);
		if (!dirty && (changed || loaded.version !== base.version)) rebase(loaded);
		else if (dirty && changed && loaded.version === base.version) {
			setBase(loaded);
			setValues(around(values, base.values, loaded.values));
		}
	});

	const save = async (seenVersion = base.version) => {
		setSaving(true);
		const sent = await send<SettingsSaved>(`/app/settings/save/${name}`, { seenVersion, values: tidy(values) });
		setSaving(false);
		setProblem(sent.reached ? null : sent.message);
		if (!sent.reached) return;
		const { reply } = sent;
		if (reply.ok) {
			rebase({ values: reply.values as Values, version: reply.version });
			shopify.toast.show("Settings saved");
			revalidate();
		} else if ("stale" in reply) setStale(reply.stale);
		else setErrors(reply.errors);
	};

	return {
		values,
		dirty,
		saving,
		stale,
		problem: problem ?? errors[""] ?? null,
		error: (field: string): string | undefined => errors[field],
		/** Changes what is typed; the errors go, since they spoke of what was typed before. */
		change: (part: Partial<Values>) => {
			setValues((current) => ({ ...current, ...part }));
			setErrors({});
		},
		save: () => save(),
		saveOver: () => save(stale?.version),
		discard: () => rebase(base),
		/** Gives up what is typed for what somebody else has saved. */
		seeTheirs: () => {
			rebase(base);
			revalidate();
		},
	};
}

export type SettingsFormState = Pick<
	ReturnType<typeof useSettingsForm>,
	"dirty" | "saving" | "stale" | "problem" | "save" | "saveOver" | "discard" | "seeTheirs"
>;

/** What is typed, with the rest as it is loaded now. */
function around<Value>(typed: Value, before: Value, loaded: Value): Value {
	if (same(typed, before)) return loaded;
	if (!isGroup(typed) || !isGroup(before) || !isGroup(loaded)) return typed;
	const merged = Object.entries(typed).map(([name, value]) => [name, around(value, before[name], loaded[name])]);
	return Object.fromEntries(merged);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
