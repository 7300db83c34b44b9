type Picked = { id: string; title: string; handle: string; variants: { id: string; title: string }[] };

/** `shopify.resourcePicker`: a list of the shop's products to choose from. Resolves undefined when it is dismissed. */
export async function pickProducts(adminPath: string, multiple: boolean): Promise<Picked[] | undefined> {
	const products = (await (await fetch(`${adminPath}/products.json`)).json()) as Picked[];
	const dialog = document.createElement("dialog");
	dialog.className = "confirm";
	dialog.ariaLabel = "Choose products";
	const form = document.createElement("form");
	form.method = "dialog";
	const list = document.createElement("div");
	list.className = "picker-list";
	list.append(...products.map((product) => choice(product, multiple)));
	form.append(heading(multiple ? "Add products" : "Add product"), list, footer());
	dialog.append(form);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			const chosen = new Set(new FormData(form).getAll("product"));
			dialog.remove();
			resolve(dialog.returnValue === "add" ? products.filter(({ id }) => chosen.has(id)) : undefined);
		});
	});
}

function heading(text: string): HTMLElement {
	const element = document.createElement("h2");
	element.textContent = text;
	return element;
}

function choice({ id, title }: Picked, multiple: boolean): HTMLElement {
	const label = document.createElement("label");
	const input = Object.assign(document.createElement("input"), { name: "product", value: id });
	input.type = multiple ? "checkbox" : "radio";
	label.append(input, title);
	return label;
}

function footer(): HTMLElement {
	const buttons = document.createElement("div");
	buttons.className = "confirm-buttons";
	for (const [value, text, className] of [
		["", "Cancel", "button"],
		["add", "Add", "button primary"],
	] as const) {
		const button = Object.assign(document.createElement("button"), { value, textContent: text, className });
		buttons.append(button);
	}
	return buttons;
}
