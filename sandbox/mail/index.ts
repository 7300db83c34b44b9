export { type MailCatcher, startMailCatcher } from "./catcher.server";
export { type CaughtMail, type IncomingMail, Mailbox } from "./mailbox";
