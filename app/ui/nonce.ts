import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce that lets this document's own inline scripts run; undefined in the browser, which hides it. */
export const useNonce = () => useContext(NonceContext);
