/** collections/create, collections/update and collections/delete: the same work as for products. */
export { action } from "./webhooks.products";
