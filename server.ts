import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import { type Door, directly } from "./app/platform/direct-door.server";
import { env, isProduction } from "./app/platform/env.server";
import { startQueue } from "./app/platform/jobs.server";
import { log } from "./app/platform/log.server";
import { inProcesses } from "./app/platform/processes.server";
import { stopInOrder } from "./app/platform/shutdown.server";

/** Larger bodies are refused before they are read; the chat's own doors are stricter. */
const bodyLimitBytes = 256 * 1024;
/** Doors for a merchant's files; they ask who it is before they read. */
const uploadLimitBytes: Record<string, number> = {
	"/app/knowledge/files": 11 * 1024 * 1024,
	"/app/knowledge/answers/import": 3 * 1024 * 1024,
};

await inProcesses(env().WEB_PROCESSES, serve);

/** One web process: the app on its port, until it is told to stop. */
async function serve(): Promise<void> {
	const build = (await import(pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild;
	const app = express();
	app.disable("x-powered-by");
	app.set("trust proxy", env().TRUSTED_PROXIES);
	app.use(nameTheAddress, refuseLargeBodies);
	// The chat's doors are passed with every message: straight in, past Remix's router and what pages need. They are the
	// same route modules; direct-door.server.ts sets the header that JSON needs.
	for (const name of ["messages", "actions", "events"]) {
		const { loader, action } = build.routes[`routes/chat.${name}`]?.module ?? {};
		const origin = env().SHOPIFY_APP_URL;
		if (loader)
			app
				.get(`/chat/${name}`, directly(loader as Door, origin))
				.options(`/chat/${name}`, directly(loader as Door, origin));
		if (action) app.post(`/chat/${name}`, directly(action as Door, origin));
	}
	// Pages set their own content security policy (entry.server.tsx), and Shopify admin must be able to frame them.
	app.use(
		helmet({
			contentSecurityPolicy: false,
			frameguard: false,
			crossOriginResourcePolicy: false,
			crossOriginOpenerPolicy: false,
		}),
	);
	app.use(
		compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) }),
	);
	app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
	app.use(express.static("build/client", { maxAge: "1h" }));
	app.all("*", createRequestHandler({ build, mode: isProduction() ? "production" : env().NODE_ENV }));

	const server = createServer(app);
	// Longer than any load balancer's idle time, so that it never meets a connection we have just closed.
	server.keepAliveTimeout = 75_000;
	await startQueue("sender");
	server.on("error", (error: NodeJS.ErrnoException) => {
		log.fatal(
			{ error },
			error.code === "EADDRINUSE" ? `Port ${env().PORT} is taken; set PORT to another` : "the server failed",
		);
		process.exit(1);
	});
	server.listen(env().PORT, () => {
		log.info({ port: env().PORT }, "Baton is listening");
		process.send?.("ready");
	});
	stopInOrder(() => {
		server.close();
		// Open chat streams end here; the bubble reconnects to another process with its cursor.
		server.closeAllConnections();
	});
}

/** The address of whoever asks, as the trusted proxies tell it; nobody can set this header from outside. */
function nameTheAddress(request: Request, _response: Response, next: NextFunction) {
	request.headers["x-baton-address"] = request.ip ?? "unknown";
	next();
}

function refuseLargeBodies(request: Request, response: Response, next: NextFunction) {
	const { "content-length": length, "transfer-encoding": encoding } = request.headers;
	if (Number(length ?? 0) > (uploadLimitBytes[request.path] ?? bodyLimitBytes))
		return response.status(413).send("The request is too large");
	if (encoding) return response.status(411).send("A request must say its length");
	next();
}

const isEventStream = (response: Response) =>
	String(response.getHeader("Content-Type")).startsWith("text/event-stream");
