import { connectorOf, destinations } from "~/connectors/registry";
import type { FieldMapping } from "~/handoff/custom-fields";

type Problem = { path: (string | number)[]; message: string };

/** What is wrong with the fields that a merchant wants filled: ids that the desk can't have, and the same one twice. */
export const fieldProblems = (fields: Record<string, FieldMapping[]>): Problem[] =>
	Object.entries(fields).flatMap(([name, mappings]) => {
		const destination = destinations.find((known) => known === name);
		const rule = destination && connectorOf(destination).ticketFields;
		if (!rule) return [{ path: [name], message: "This helpdesk has no ticket fields to fill" }];
		return mappings.flatMap(({ fieldId }, at): Problem[] => {
			const path = [name, at, "fieldId"];
			if (!fieldId) return [{ path, message: "Say which field, or remove this line" }];
			if (!rule.id.test(fieldId)) return [{ path, message: rule.wrong }];
			const before = mappings.findIndex((other) => other.fieldId === fieldId);
			return before < at ? [{ path, message: "Another line above fills this field already" }] : [];
		});
	});
