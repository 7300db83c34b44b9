import type { Connector } from "../connector";

export const gorgias: Connector = { destination: "gorgias", label: "Gorgias", answersBy: "email", connection: null };
