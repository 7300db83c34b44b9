import { shopsDueForExam } from "~/exam/exam.store.server";
import { later, minutes, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { planExam } from "./merchant-takes-exam.server";

/** Knowledge must be still for so long, and a shop is examined again by itself after so long at the earliest. */
const quietMs = minutes(2);
const restMs = minutes(30);
/** Of one round; the rest are due in the next. */
const mostShops = 4;

/** After a change of a shop's knowledge its agent takes the exam again, so that a change for the worse shows. */
export async function examsAreDue(): Promise<void> {
	const at = now();
	for (const shop of await shopsDueForExam(later(at, -quietMs), later(at, -restMs), mostShops))
		await inTransaction((tx) => planExam(tx, shop, "knowledge"));
}
