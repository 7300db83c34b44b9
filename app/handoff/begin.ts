import { phrasesIn } from "./languages/languages";
import type { HandoffReason } from "./reason";
import { agentSays, promise } from "./say";
import type { NewHandoff, Part, Scene } from "./scene";
import { enoughForToday as enoughWords, promiseWords } from "./wording";

/** The shopper wants a person: a handoff begins at once, or after the one thing that is still missing. */
export function wantPerson(scene: Scene, reason: HandoffReason): Part[] {
	if (scene.limit) return [enoughForToday(scene, scene.email?.address ?? null)];
	const accepted: Part = reason === "asked" ? {} : { events: [{ type: "offer-accepted" }] };
	const wanted = (question: string | null): Part => ({ machine: [{ type: "person-wanted", reason, question }] });
	if (scene.email || scene.signedIn) return [accepted, wanted(null), begin(scene, scene.email, reason)];
	const ask = agentSays(scene, phrasesIn(scene.locale).emailQuestion, "ask-email");
	return [accepted, wanted(ask.id), { say: [ask], events: [{ type: "email-asked" }] }];
}

/** The e-mail that was missing: the handoff begins. */
export function takeEmail(scene: Scene, address: string): Part[] {
	const given: Part = { events: [{ type: "email-given" }] };
	if (scene.limit) return [given, enoughForToday(scene, address)];
	return [given, begin(scene, { address, verified: false })];
}

function begin(scene: Scene, email: Scene["email"], wantedFor?: HandoffReason): Part {
	const { team, state, settings } = scene;
	if (!team) throw new Error("A handoff begins only where its destination is known");
	const reason = wantedFor ?? state.memory.reason ?? "asked";
	const { destination, answersBy } = team;
	const id = scene.newHandoffId();
	const handoff: NewHandoff = {
		id,
		number: state.memory.handoffs + 1,
		destination,
		reason,
		email: email?.address ?? null,
		emailVerified: email?.verified ?? scene.signedIn,
		teammateExpected: answersBy === "live" && team.availability.open && team.teammateAvailable,
	};
	const words = promiseWords({ ...scene, ...team, email: handoff.email, texts: settings.inboxTexts });
	return {
		machine: [{ type: "handoff-begun", handoffId: id, answersBy }],
		events: [{ type: "handoff-begun", handoffId: id, destination, reason }],
		say: [promise(scene, id, words)],
		handoff,
	};
}

/** No handoff begins: whatever question of ours is open is closed, and the agent goes on helping. */
const enoughForToday = (scene: Scene, email: string | null): Part => ({
	machine: [{ type: "declined" }, { type: "keeps-chatting" }],
	say: [agentSays(scene, enoughWords(scene.limit === "mailbox" ? email : null, scene.locale))],
	events: [{ type: "agent-chatted" }],
});
