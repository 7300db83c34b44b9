import type { Connector } from "../connector";

export const klaviyo: Connector = { destination: "klaviyo", label: "Klaviyo", answersBy: "live", connection: null };
