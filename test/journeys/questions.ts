/** What shoppers ask in the journeys, and what the demo shop's own pages say to it. */
export const question = "What is your return policy?";
export const answer = "45 days from the day of delivery";
export const source = { title: "Returns and refunds", path: "/policies/refund-policy" };

export const unanswerable = "Do you sell helicopter insurance?";
