import { type Handler, type Params, route, router } from "sandbox/http";
import { z } from "zod";
import type { DesksSandbox } from "../desks";
import { faultInput } from "../faults";
import { type Desk, desks } from "../registry";
import type { World } from "../world";
import { indexPage } from "./index-page";
import { mailListPage, mailPage } from "./mail-pages";
import { seeOther } from "./page";
import { ticketListPage } from "./ticket-list-page";
import { ticketPage } from "./ticket-page";
import type { DeskView } from "./view";

const replyInput = z.object({ text: z.string().trim().min(1), kind: z.enum(["public", "private"]) });

/** /desks: the pages of every desk and of the mail, their forms, and the same as JSON for tests. */
export const deskPages = (views: Record<Desk, DeskView>, world: World, setFault: DesksSandbox["setFault"]): Handler => {
	const { mailbox } = world;
	return router([
		route("GET", "/desks", () => indexPage(views, world)),
		route("GET", "/desks/", () => seeOther("/desks")),
		route("GET", "/desks/mail", () => mailListPage(mailbox)),
		route("GET", "/desks/mail/mails.json", () => Response.json({ mails: mailbox.mails })),
		route("GET", "/desks/mail/:id", (_, { id }) => mailPage(mailbox, Number(id))),
		route("GET", "/desks/:desk", (_, params) => withDesk(params, (desk) => ticketListPage(desk, views[desk], world))),
		route("GET", "/desks/:desk/tickets.json", (_, params) =>
			withDesk(params, (desk) => Response.json(views[desk].whole())),
		),
		route("GET", "/desks/:desk/tickets/:id", (_, params) =>
			withDesk(params, (desk) => ticketPage(desk, views[desk], params.id ?? "")),
		),
		route("POST", "/desks/:desk/tickets/:id/replies", (request, params) =>
			withDesk(params, (desk) => answerTicket(desk, views[desk], request, params.id ?? "")),
		),
		route("POST", "/desks/:desk/tickets/:id/solve", (request, params) =>
			withDesk(params, (desk) => {
				views[desk].solve(params.id ?? "");
				return answerTicket(desk, views[desk], request, params.id ?? "");
			}),
		),
		route("POST", "/desks/:desk/faults", (request, params) =>
			withDesk(params, (desk) => switchFault(desk, setFault, request)),
		),
	]);
};

function withDesk(params: Params, answer: (desk: Desk) => Response | Promise<Response>) {
	const desk = desks.find((candidate) => candidate === params.desk);
	return desk ? answer(desk) : null;
}

/** Writes what was typed, if anything was: "Solve" is pressed with words in the form as well as without. */
async function answerTicket(desk: Desk, view: DeskView, request: Request, id: string): Promise<Response> {
	const given = replyInput.safeParse(Object.fromEntries(new URLSearchParams(await request.text())));
	if (given.success) view.reply(id, given.data.text.replaceAll("\r\n", "\n"), given.data.kind === "public");
	return seeOther(`/desks/${desk}/tickets/${id}`);
}

/** A form (answered with the page) or JSON (answered with what is now set). */
async function switchFault(desk: Desk, setFault: DesksSandbox["setFault"], request: Request): Promise<Response> {
	const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
	const text = await request.text();
	const given = faultInput.safeParse(isForm ? Object.fromEntries(new URLSearchParams(text)) : parsed(text));
	if (!given.success) return Response.json({ error: z.prettifyError(given.error) }, { status: 400 });
	setFault(desk, given.data);
	return isForm ? seeOther(`/desks/${desk}`) : Response.json(given.data);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
