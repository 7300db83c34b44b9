export { ConnectionReset, firstOf, type Handler } from "./handler";
export { type Answer, matchPath, type Params, type Route, route, router } from "./router";
export { type Served, serve } from "./serve.server";
