export type { AppRegistration } from "./app-registration";
export { mintIdToken } from "./id-token";
export { type ShopifyConfig, type ShopifySandbox, type ShopifySnapshot, shopifySandbox } from "./shopify";
export { staffMember, userIdOf } from "./staff";
export { isTopic, type Topic } from "./webhooks/topics";
