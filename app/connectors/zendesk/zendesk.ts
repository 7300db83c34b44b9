import type { Connector } from "../connector";

export const zendesk: Connector = { destination: "zendesk", label: "Zendesk", answersBy: "email", connection: null };
