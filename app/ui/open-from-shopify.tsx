/** For whoever comes to the app's own address: there is nothing to sign in to (App Store requirement 2.3.1). */
export function OpenFromShopify() {
	return (
		<main
			style={{ font: "16px/1.5 system-ui, sans-serif", maxWidth: "32rem", margin: "20vh auto 0", padding: "0 1.5rem" }}
		>
			<h1 style={{ fontSize: "1.25rem" }}>Baton runs inside Shopify admin</h1>
			<p>Open your Shopify admin and choose Baton under Apps.</p>
		</main>
	);
}
