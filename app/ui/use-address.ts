import { useSearchParams } from "@remix-run/react";

/** Changes what the page's address asks for; "" leaves a part out. `toTop`: what is shown then begins anew. */
export function useAddress(): (change: Record<string, string>, toTop?: boolean) => void {
	const [search, setSearch] = useSearchParams();
	return (change, toTop = false) => {
		const next = new URLSearchParams(search);
		for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name);
		// Half a typed word is nothing to go back to.
		setSearch(next, { preventScrollReset: !toTop, replace: "q" in change });
	};
}
