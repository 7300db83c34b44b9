import { randomBytes } from "node:crypto";

/** The Klaviyo account and all that it keeps. Plain data. */
export type KlaviyoAccount = {
	id: string;
	name: string;
	/** Private API keys that are good */
	keys: string[];
	/** The address of its Helpdesk: a mail sent there becomes a ticket */
	workspaceAddress: string;
	profiles: KlaviyoProfile[];
	events: KlaviyoEvent[];
	/** Tickets that were solved, and answers that were given, by the id of the mail that opened them */
	answers: { mailId: number; text: string; public: boolean; at: string }[];
	solvedMailIds: number[];
	/** Calls in the present windows, by group */
	windows: Record<string, { second: number; burst: number; minute: number; steady: number }>;
};

export type KlaviyoProfile = {
	id: string;
	email: string | null;
	external_id: string | null;
	phone_number: string | null;
	first_name: string | null;
	last_name: string | null;
	created: string;
	/** Exchange ids (`_kx`) of browsers in which this person is known; shown to nobody */
	browsers: string[];
};

type KlaviyoEvent = {
	id: string;
	metric: string;
	profileId: string;
	uniqueId: string;
	time: string;
	receivedAt: string;
	properties: Record<string, unknown>;
};

type KnownProfile = {
	email: string;
	firstName?: string;
	lastName?: string;
	externalId?: string;
	browsers?: string[];
};

export type KlaviyoSetup = { name?: string; keys?: string[]; workspaceAddress?: string; profiles?: KnownProfile[] };

const someProfiles: KnownProfile[] = [
	{ email: "ana.ruiz@example.com", firstName: "Ana", lastName: "Ruiz" },
	{ email: "henrik.solberg@example.no", firstName: "Henrik", lastName: "Solberg" },
	{ email: "priya.nair@example.co.uk", firstName: "Priya", lastName: "Nair" },
	{ email: "jane@example.com", firstName: "Jane", lastName: "Doe", browsers: ["amFuZQ==.NrtPn1"] },
];

/** A new account that knows some profiles. */
export function klaviyoAccount(setup: KlaviyoSetup, now: Date): KlaviyoAccount {
	return {
		id: "NrtPn1",
		name: setup.name ?? "Northpine",
		keys: setup.keys ?? ["pk_northpine_demo_key"],
		workspaceAddress: setup.workspaceAddress ?? "northpine@inbox.klaviyo.example",
		profiles: (setup.profiles ?? someProfiles).map((known) =>
			newProfile(
				{
					email: known.email,
					first_name: known.firstName,
					last_name: known.lastName,
					external_id: known.externalId,
					browsers: known.browsers,
				},
				now,
			),
		),
		events: [],
		answers: [],
		solvedMailIds: [],
		windows: {},
	};
}

type Given<Thing> = { [Key in keyof Thing]?: Thing[Key] | undefined };

export const newProfile = (given: Given<KlaviyoProfile>, now: Date): KlaviyoProfile => ({
	id: `01${randomBytes(15).toString("hex").toUpperCase().slice(0, 24)}`,
	email: given.email ?? null,
	external_id: given.external_id ?? null,
	phone_number: given.phone_number ?? null,
	first_name: given.first_name ?? null,
	last_name: given.last_name ?? null,
	created: now.toISOString(),
	browsers: given.browsers ?? [],
});
