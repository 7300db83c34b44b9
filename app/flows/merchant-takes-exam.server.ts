import { askForExam } from "~/exam/exam.store.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";

/** "Take the exam": the worker takes it; pressed twice it is one. */
export const merchantTakesExam = (shop: string): Promise<void> => inTransaction((tx) => planExam(tx, shop, "merchant"));

export async function planExam(tx: Tx, shop: string, because: "merchant" | "knowledge"): Promise<void> {
	if (await askForExam(tx, shop, because)) await enqueue(tx, "take-exam", { shop }, { singletonKey: shop });
}
