import { seal, unseal } from "~/platform/seal.server";

const boundTo = (shop: string, destination: string) => `${shop}/${destination}`;

/** Opens credentials that were sealed for this shop's desk. */
export const openSealed = (shop: string, destination: string, sealed: string): unknown =>
	JSON.parse(unseal(sealed, boundTo(shop, destination)));

/** Seals credentials so that they open for this shop's desk alone. */
export const sealFor = (shop: string, destination: string, credentials: unknown): string =>
	seal(JSON.stringify(credentials), boundTo(shop, destination));
