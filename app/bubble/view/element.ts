type Child = Node | string | null | undefined | false;

/** Builds an element; `class`, `data-*`, `aria-*` and friends are attributes, `on…` functions are listeners. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string | number | boolean | null | undefined | ((event: Event) => void)> = {},
	...children: Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === "function") made.addEventListener(name.slice(2), value);
		else if (value === true) made.setAttribute(name, "");
		else if (value !== false && value != null) made.setAttribute(name, String(value));
	}
	made.append(...children.filter((child): child is Node | string => child != null && child !== false && child !== ""));
	return made;
}
