import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ActionRequest } from "~/conversations/chat-contract";
import { parseActionRequest, Refusal, refusals } from "~/conversations/chat-doors";
import { answer, enterChat, type Guest, limitGuest, readJson } from "~/conversations/chat-entrance.server";
import { chatStateOf } from "~/conversations/chat-state";
import { preflight } from "~/conversations/cors.server";
import { parseEmail } from "~/conversations/email-address";
import { shopperActs } from "~/flows/shopper-acts.server";
import { shopperWantsTranscript } from "~/flows/shopper-wants-transcript.server";
import { emailIsWrong } from "~/handoff/wording";
import { now } from "~/platform/clock";

export const loader = ({ request }: LoaderFunctionArgs) =>
	request.method === "OPTIONS" ? preflight(request) : new Response(null, { status: 405 });

/** POST /chat/actions: the shopper presses a button. Answers with the state as it is now. */
export const action = ({ request }: ActionFunctionArgs) =>
	enterChat(request, async (guest) => {
		const body = await readJson(request);
		const asked = body instanceof Refusal ? body : parseActionRequest(body);
		if (asked instanceof Refusal) return asked;
		const light = asked.action.type === "seen" || asked.action.type === "typing";
		return (await limitGuest(request, light ? "look" : "write", guest)) ?? act(guest, asked);
	});

async function act({ visitor, shop }: Guest, { conversation, action }: ActionRequest) {
	const acting = { visitor, shop, conversationId: conversation };
	if (action.type === "email-transcript") return transcript(await shopperWantsTranscript(acting));
	const email = action.type === "give-email" ? parseEmail(action.email) : "";
	if (email === null) return refusals.invalid(emailIsWrong);
	const after = await shopperActs(acting, action.type === "give-email" ? { ...action, email } : action);
	return after ? answer(chatStateOf(after, shop, now())) : refusals.notFound();
}

function transcript(mailed: Awaited<ReturnType<typeof shopperWantsTranscript>>) {
	if (mailed.ok) return answer({});
	if (mailed.why === "not-found") return refusals.notFound();
	return mailed.why === "not-signed-in"
		? refusals.invalid("Sign in to your account to get the transcript by e-mail.")
		: refusals.unavailable();
}
