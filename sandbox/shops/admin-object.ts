/** What many objects of the Admin API have. Ids are gids, money is a decimal string, a date is ISO 8601 in UTC. */
export type Gid<Type extends string> = `gid://shopify/${Type}/${number}`;

export type Dated = { createdAt: string; updatedAt: string };

export type Money = { amount: string; currencyCode: string };
export type MoneyBag = { shopMoney: Money; presentmentMoney: Money };
