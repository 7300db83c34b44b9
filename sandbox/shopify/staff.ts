import type { StaffMember } from "../shops/customer";
import type { Shop } from "../shops/shop";

/** The user's number, as in an id token's `sub`. */
export const userIdOf = (member: StaffMember): number => Number(member.id.slice(member.id.lastIndexOf("/") + 1));

/** The staff member with this number, else the shop's owner. */
export function staffMember(shop: Shop, userId?: number | string | null): StaffMember {
	const found = shop.staff.find((member) => String(userIdOf(member)) === String(userId));
	const owner = shop.staff.find((member) => member.isShopOwner) ?? shop.staff[0];
	if (!owner) throw new Error(`${shop.facts.myshopifyDomain} has no staff`);
	return found ?? owner;
}
