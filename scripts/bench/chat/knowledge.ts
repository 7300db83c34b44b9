import type { KnowledgeLine } from "../../evaluate/format";

const materials =
	"wool linen cotton hemp silk cork bamboo copper brass steel birch oak ash pine walnut maple leather canvas felt jute rattan willow clay glass".split(
		" ",
	);
const things =
	"blanket pillow basket lantern kettle mug bowl plate tray stool bench shelf hook rug curtain apron towel candle vase jar teapot ladle board knife".split(
		" ",
	);
const topics = [
	["How do I wash the", "Wash the %s by hand at 30 degrees and dry it flat, away from heat."],
	["How heavy is the", "The %s weighs 640 grams without its packaging."],
	["Where is the", "The %s is made in a workshop in Bergen, in batches of forty."],
	["Can I return the", "You may return the %s within 30 days of delivery if it is unused."],
	["How long does delivery of the", "The %s leaves our store within 2 working days and arrives 3 to 5 days later."],
	["Does the warranty cover the", "The %s has a warranty of 5 years against faults in material and making."],
	["Is the dye safe on the", "The %s is coloured with plant dyes that are certified for skin contact."],
	["Which sizes has the", "The %s comes in small, medium and large; the table beside it has the measures."],
	["Can I order spare parts for the", "Spare parts for the %s can be ordered for ten years after it was made."],
	["May children use the", "The %s is meant for people over 3 years because of its small parts."],
	["Is there a gift box for the", "A gift box for the %s costs nothing; choose it in the cart."],
	["How do I store the", "Store the %s dry and dark, and air it twice a year."],
	["Does the colour fade on the", "The colour of the %s softens over the years when it stands in the sun."],
	["Is the packaging recycled for the", "The %s is packed in recycled paper without plastic."],
	["Can you engrave the", "We engrave up to 12 letters on the %s within a week."],
	["Is the finish waterproof on the", "The finish of the %s keeps off splashes but not standing water."],
	["Can I see the", "You can see the %s in our shop in Oslo on weekdays from 10 to 18."],
	["How often should I oil the", "Oil the %s every four months with a thin coat of linseed oil."],
] as const;

/** `count` answers of one passage each, and a question that each of them answers. */
export function benchKnowledge(count: number): { knowledge: KnowledgeLine[]; questions: string[] } {
	const lines = materials.flatMap((material) =>
		things.flatMap((thing) => topics.map(([ask, tell]) => ({ name: `${material} ${thing}`, ask, tell }))),
	);
	if (lines.length < count) throw new Error(`Only ${lines.length} passages can be made`);
	const taken = lines.slice(0, count);
	const knowledge = taken.map(({ name, ask, tell }, index) => ({
		id: `bench-${index}`,
		kind: "faq" as const,
		title: `${ask} ${name}?`,
		url: "",
		locale: "en",
		text: tell.replace("%s", name),
		questions: [`${ask} ${name}?`],
	}));
	return { knowledge, questions: taken.map(({ name, ask }) => `${ask} ${name}?`) };
}
