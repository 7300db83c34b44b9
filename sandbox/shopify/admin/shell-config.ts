/** What the shell's page tells its script. */
export type ShellConfig = {
	shop: string;
	handle: string;
	/** Origin of the embedded app. */
	appOrigin: string;
	/** `/admin/store/{handle}` */
	adminPath: string;
	/** Origin of the shop's storefront. */
	storefront: string;
};
