import type { AdminContext, Resolvers } from "./context";
import { page } from "./paging";

const refused = (message: string, field: string[]) => ({ userErrors: [{ message, field }] });

export const mutationResolvers: Resolvers = {
	Mutation: {
		bulkOperationRunQuery: (_, { query, groupObjects }, context: AdminContext) => {
			const started = context.bulk.start(context, query, groupObjects);
			return "message" in started
				? { bulkOperation: null, userErrors: [started] }
				: { bulkOperation: started, userErrors: [] };
		},
		webhookSubscriptionCreate: (_, { topic, webhookSubscription }, { shop, subscriptions, nowMs }) => {
			if (/^METAOBJECTS_/.test(topic) && !/type:/.test(webhookSubscription.filter ?? ""))
				return refused("Filter must be present and name a metaobject type", ["webhookSubscription", "filter"]);
			const uri = webhookSubscription.uri ?? webhookSubscription.callbackUrl;
			const taken = subscriptions
				.of(shop)
				.some((one) => one.topic === topic && one.uri === uri && one.filter === (webhookSubscription.filter ?? null));
			if (taken) return refused("Address for this topic has already been taken", ["webhookSubscription", "uri"]);
			const at = new Date(nowMs).toISOString();
			return { webhookSubscription: subscriptions.create(shop, topic, webhookSubscription, at), userErrors: [] };
		},
		webhookSubscriptionDelete: (_, { id }, { shop, subscriptions }) =>
			subscriptions.delete(shop, id)
				? { deletedWebhookSubscriptionId: id, userErrors: [] }
				: refused("Webhook subscription does not exist", ["id"]),
	},
	QueryRoot: {
		bulkOperations: (_, args, { bulk, shop }) => page(bulk.of(shop), args),
		webhookSubscriptions: (_, args, { subscriptions, shop }) =>
			page(
				subscriptions.of(shop).filter(({ topic }) => !args.topics || args.topics.includes(topic)),
				args,
			),
	},
};
