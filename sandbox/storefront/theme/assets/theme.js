// The product page: choosing a variant, and adding it to the cart without leaving the page.
const product = document.querySelector("article.product");

const money = (cents, format) =>
	format.replace(/\{\{\s*\w+\s*\}\}/, (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ","));

if (product) {
	const find = (name) => product.querySelector(`[data-${name}]`);
	const variants = JSON.parse(find("variants").textContent);
	const form = find("add");
	const button = find("buy");
	const note = find("note");

	const chosen = () => {
		const radios = [...product.querySelectorAll("[data-option] input:checked")];
		return variants.find((variant) => radios.every((radio, at) => variant.options[at] === radio.value));
	};

	const stockOf = (variant) => {
		if (!variant.available) return "Sold out";
		if (variant.inventory_policy === "continue") return "Made or sent on order";
		return variant.inventory_quantity <= 3 ? `Only ${variant.inventory_quantity} left` : "In stock";
	};

	const show = () => {
		const variant = chosen();
		if (!variant) return;
		for (const option of product.querySelectorAll("[data-option]")) {
			option.querySelector("[data-option-value]").textContent = variant.options[Number(option.dataset.option) - 1];
		}
		find("price").textContent = money(variant.price, product.dataset.money);
		find("was").textContent = money(variant.compare_at_price ?? 0, product.dataset.money);
		find("was").hidden = !variant.compare_at_price;
		find("stock").textContent = stockOf(variant);
		find("sku").textContent = variant.sku;
		if (variant.featured_image) find("picture").src = variant.featured_image;
		button.disabled = !variant.available;
		button.textContent = variant.available ? "Add to cart" : "Sold out";
		note.textContent = "";
		history.replaceState(null, "", `${location.pathname}?variant=${variant.id}`);
	};
	product.addEventListener("change", (event) => event.target.type === "radio" && show());

	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		button.disabled = true;
		const body = JSON.stringify({ id: chosen().id, quantity: Number(form.elements.quantity.value) || 1 });
		const headers = { "content-type": "application/json" };
		const answer = await fetch(`${window.Shopify.routes.root}cart/add.js`, { method: "POST", headers, body });
		const added = await answer.json();
		note.textContent = answer.ok ? `Added: ${added.title}` : added.description;
		button.disabled = false;
		await showCount();
	});
}

async function showCount() {
	const cart = await (await fetch(`${window.Shopify.routes.root}cart.js`)).json();
	const count = document.querySelector("[data-cart-count]");
	count.textContent = cart.item_count;
	count.hidden = cart.item_count === 0;
	document.querySelector("[data-cart-link]").ariaLabel = `Cart: ${cart.item_count}`;
}

// A table that is wider than the page can be scrolled with the keyboard.
for (const table of document.querySelectorAll(".prose table")) {
	if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
}
