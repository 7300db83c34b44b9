import { z } from "zod";
import { destinations } from "~/connectors/registry";
import { type FieldSource, fieldSources } from "~/handoff/custom-fields";
import { type Weekday, weekdays } from "./weekdays";

const text = (max: number) => z.string().trim().max(max);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Use a time like 09:00");

/** A range within one day; `from` after `to` runs past midnight. */
const timeRange = z.object({ from: time, to: time });

const everyDay = z.object(
	Object.fromEntries(weekdays.map((day) => [day, z.array(timeRange).max(6)])) as Record<
		Weekday,
		z.ZodArray<typeof timeRange>
	>,
);

/** Open whenever `always`; else within the ranges, never on a holiday. Times are the shop's (IANA zone of Shopify). */
const officeHours = z.object({
	always: z.boolean(),
	days: everyDay,
	holidays: z.array(z.object({ date: z.iso.date(), name: text(80) })).max(100),
});
export type OfficeHours = z.infer<typeof officeHours>;

const weekdayHours = [{ from: "09:00", to: "17:00" }];

/** Every setting of a shop, with its default. Stored as JSON in Shop.settings; absent keys mean the default. */
export const settingsSchema = z.object({
	agentOn: z.boolean().default(true),
	agentName: text(40).min(1, "Give the agent a name").default("Assistant"),
	greeting: text(300).min(1, "Write a greeting").default("Hi, how can I help?"),
	suggestions: z.array(text(80).min(1)).max(4).default(["Where do you ship?", "What is your return policy?"]),
	offerTone: z.enum(["warm", "neutral", "formal"]).default("warm"),
	/** The agent answers from this probability on; null: as recommended (answers/decide.ts). */
	answerThreshold: z.number().min(0.3).max(0.95).nullable().default(null),
	handoff: z
		.object({
			method: z.enum(["helpdesk", "message"]).default("helpdesk"),
			destination: z.enum(destinations).default("inbox"),
			/** **bold**, [text](https://…) and line breaks; nothing else means anything. */
			message: text(1000).default("We can't answer this in the chat. Please write to us and we will get back to you."),
		})
		.prefault({}),
	officeHours: officeHours.default({
		always: true,
		days: {
			monday: weekdayHours,
			tuesday: weekdayHours,
			wednesday: weekdayHours,
			thursday: weekdayHours,
			friday: weekdayHours,
			saturday: [],
			sunday: [],
		},
		holidays: [],
	}),
	inboxTexts: z
		.object({
			/** A teammate is available. */
			joining: text(500).min(1).default("Your conversation was sent to our team. Someone is joining you now."),
			/** Outside office hours. */
			officeHours: text(500)
				.min(1)
				.default("Our team is out of office right now. We will reply here, and by e-mail if you leave."),
			/** Within office hours, nobody online. */
			autoResponse: text(500)
				.min(1)
				.default("Everyone is busy at the moment. We will reply here, and by e-mail if you leave."),
		})
		.prefault({}),
	/** What is set for a desk besides its connection, by destination; each connector parses its own (settings/forms.ts). */
	desks: z.record(z.string(), z.record(z.string(), z.string())).default({}),
	/** What goes into a desk's own ticket fields, by destination. */
	ticketFields: z
		.record(
			z.string(),
			z.array(z.object({ what: z.enum(Object.keys(fieldSources) as [FieldSource]), fieldId: text(60) })).max(20),
		)
		.default({}),
	/** Conversations are deleted after this many days; 0 keeps them. */
	retentionDays: z
		.number()
		.int()
		.min(0, "Enter a number of days, from 1 to 3,650")
		.max(3650, "Enter 3,650 days or fewer, or keep them for ever")
		.default(365),
	/** Where the team is told of waiting conversations; empty: nobody is mailed. */
	teamEmail: z.union([z.literal(""), z.email("Enter an e-mail address")]).default(""),
	/** The merchant is mailed when a helpdesk no longer takes tickets. */
	connectionAlerts: z.boolean().default(true),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Parses what is stored; unknown keys are dropped, absent ones get their defaults. */
export const parseSettings = (stored: unknown): Settings => settingsSchema.parse(stored ?? {});
