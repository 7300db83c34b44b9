import { deliveriesTopic } from "./app/delivery/delivery.store.server";
import { applyRetention } from "./app/flows/apply-retention.server";
import { askDesk, askDueDesks } from "./app/flows/ask-desks.server";
import { brokenConnectionIsMailed } from "./app/flows/broken-connection-is-mailed.server";
import { conversationsFallSilent } from "./app/flows/conversations-fall-silent.server";
import { nextDueWork } from "./app/flows/deliver-handoff.server";
import { leaveDesk } from "./app/flows/leave-desk.server";
import { examIsTaken } from "./app/flows/exam-is-taken.server";
import { examsAreDue } from "./app/flows/exams-are-due.server";
import { listenToDesk } from "./app/flows/listen-to-desk.server";
import { nobodyAnswers } from "./app/flows/nobody-answers.server";
import { privacyRequest } from "./app/flows/privacy-request.server";
import { readItem } from "./app/flows/read-item.server";
import { refreshKnowledge } from "./app/flows/refresh-knowledge.server";
import { replyIsMailed } from "./app/flows/reply-is-mailed.server";
import { syncDueShops } from "./app/flows/sync-due-shops.server";
import { syncKnowledge } from "./app/flows/sync-knowledge.server";
import { verifyConnection, verifyConnections } from "./app/flows/verify-connections.server";
import { seconds, skewClock } from "./app/platform/clock";
import { env } from "./app/platform/env.server";
import { schedule, work } from "./app/platform/jobs.server";
import { log } from "./app/platform/log.server";
import { stopInOrder } from "./app/platform/shutdown.server";
import { workOff } from "./app/platform/work-off.server";

/** The process that does what was promised: deliveries, mails, syncs, and the nightly rounds. */
skewClock(seconds(env().CLOCK_SKEW_SECONDS));
const stopDelivering = workOff(() => nextDueWork(), { topic: deliveriesTopic, slots: 64, lookEverySeconds: 1 });
await work("nobody-answers", nobodyAnswers);
await work("mail-reply", replyIsMailed);
await work("sync-knowledge", syncKnowledge, 2);
await work("refresh-knowledge", refreshKnowledge, 3);
await work("read-item", readItem, 2);
await work("privacy-request", privacyRequest);
await work("sync-due-shops", syncDueShops, 1);
await work("take-exam", examIsTaken, 1);
await work("exams-are-due", examsAreDue, 1);
await work("close-silent-conversations", conversationsFallSilent, 1);
await work("verify-connections", verifyConnections, 1);
await work("verify-connection", async (due) => void (await verifyConnection(due)));
await work("listen-to-desk", listenToDesk);
await work("ask-due-desks", askDueDesks, 1);
await work("ask-desk", askDesk, 8);
await work("leave-desk", leaveDesk);
await work("mail-broken-connection", brokenConnectionIsMailed);
await work("apply-retention", applyRetention, 1);

await schedule("sync-due-shops", "*/10 * * * *");
await schedule("exams-are-due", "* * * * *");
await schedule("ask-due-desks", "* * * * *");
await schedule("close-silent-conversations", "*/5 * * * *");
await schedule("verify-connections", "15 4 * * *");
await schedule("apply-retention", "45 3 * * *");

log.info("The worker is at work");
process.send?.("ready");

stopInOrder(stopDelivering);
