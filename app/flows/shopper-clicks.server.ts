import { messageKey, type NewMessage, shopperMessage } from "~/conversations/message";
import { newId } from "~/platform/ids.server";

/** What a shopper says by a button: his words in the transcript, once for each question that they answer. */
export const clicked = (text: string, what: string, questionId: string): NewMessage =>
	shopperMessage({ id: newId("message"), clientMessageId: messageKey.click(what, questionId), text });
