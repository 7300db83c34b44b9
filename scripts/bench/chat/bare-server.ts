import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import pg from "pg";

/** The least that a chat could do: insert the message, stream thirty words back. Nothing is found, decided or proven. */
const words = Array.from({ length: 30 }, (_, index) => `word${index} `);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
	"CREATE TABLE IF NOT EXISTS bare_message (id text PRIMARY KEY, text text NOT NULL, at timestamptz NOT NULL DEFAULT now())",
);

const server = createServer(async (request, response) => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const { text } = JSON.parse(Buffer.concat(chunks).toString());
	await pool.query("INSERT INTO bare_message (id, text) VALUES ($1, $2)", [randomUUID(), text]);
	response.writeHead(200, { "Content-Type": "text/event-stream" });
	for (const word of words) {
		response.write(`data: ${JSON.stringify({ word })}\n\n`);
		// Each word leaves by itself: written in one turn of the loop, all thirty would be a single packet and no stream.
		await nextTurn();
	}
	response.end();
});
server.listen(Number(process.env.PORT), () => process.send?.("ready"));
process.on("SIGTERM", () => process.exit(0));
