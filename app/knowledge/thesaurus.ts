import { englishOf, termsFor } from "./languages/concepts";
import { languageOfTerm } from "./languages/language";
import { termOf, wordsOf } from "./words";

/** Words that shoppers and shops use for the same thing; any two of a line are near each other. */
const lines = `
return, back, send back, bring back, give back
refund, money back, reimburse, credit
exchange, swap, trade
ship, deliver, delivery, shipping, send, dispatch, mail, courier, post
parcel, package, shipment, box, order
purchase, buy, order, bought, ordered
cost, price, charge, fee, rate, pay, expensive
free, complimentary, no charge, included
discount, promo, coupon, voucher, code, sale, percent off, deal
cancel, cancellation, call off
warranty, guarantee, covered, coverage
repair, fix, mend, replace
broken, damaged, faulty, defective, defect, torn, cracked
lost, missing, never arrived
customs, duty, duties, tax, vat, import
size, fit, sizing, large, small, measure
color, colour, shade
weight, weigh, heavy, light
dimensions, dimension, size, width, length, height, long, wide, tall
waterproof, rain, wet, water, dry
wash, clean, laundry, machine
material, fabric, made of, cloth, composition, ingredient
stock, available, availability, sold out
store, shop, location, branch
open, hours, opening, close, closed
park, parking, car
phone, call, telephone, number
email, mail, write, contact
pickup, pick up, collect, collection
track, tracking, where is
payment, pay, card, credit card
installment, instalment, financing, pay later
loyalty, points, rewards, club, member
gift, present
newsletter, subscribe, subscription, unsubscribe
privacy, personal data, data, information
delete, erase, remove, wipe
account, profile, login
address, street, where
quick, fast, express, overnight, urgent
postage, shipping, delivery, price, cost
international, abroad, overseas, foreign, country
worn, wore, wear, used, unused
used, secondhand, pre owned, second hand, preowned
wholesale, bulk, group
kid, child, children, youth
woman, women, lady, female
man, men, male
pants, trousers
backpack, pack, rucksack
shoe, footwear, sneaker, trainer
jacket, coat
sweater, jumper, pullover
tee, tshirt, shirt
cookie, cookies, tracking
recycle, recycled, sustainable, sustainability, environment, eco
allergy, allergen, allergic
expire, expiry, expiration, valid, best before
minimum, least
maximum, most, limit
temperature, cold, degrees, warm
battery, charge, rechargeable
age, old, years
dog, pet, animal
hire, rent, rental
job, career, hiring, vacancy`;

/** Spellings of one word, and numbers in letters and digits. */
const spellings = `
2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve, 14 fourteen, 20 twenty,
30 thirty, 50 fifty, 60 sixty, 100 hundred, color colour, gray grey, flavor flavour, favorite favourite,
odor odour, armor armour, harbor harbour, vapor vapour, mold mould, meter metre, center centre, fiber fibre,
caliber calibre, tire tyre, aluminum aluminium, jewelry jewellery, catalog catalogue, cozy cosy, defense defence,
license licence, pajamas pyjamas, mom mum, phone telephone, bike bicycle,
fridge refrigerator, g gram gramme, kg kilo kilogram, l litre liter, ml millilitre milliliter, cm centimetre centimeter,
mm millimetre millimeter, km kilometre kilometer, oz ounce, moisturizer moisturiser, organizer organiser, sanitizer sanitiser,
customize customise, personalize personalise, organize organise, recognize recognise, sterilize sterilise,
pasteurize pasteurise, deodorize deodorise, minimize minimise, maximize maximise, apologize apologise, canceled cancelled,
labeled labelled, traveler traveller, enroll enrol, fulfill fulfil, installment instalment, whiskey whisky,
donut doughnut, yogurt yoghurt, program programme, sulfate sulphate, sulfur sulphur, anesthetic anaesthetic`;

/** term → the terms that are the same word. */
const spelledAlso = new Map<string, string[]>();
for (const pair of spellings.split(",")) {
	const terms = pair
		.trim()
		.split(" ")
		.map((word) => termOf(word));
	for (const term of terms)
		spelledAlso.set(
			term,
			terms.filter((other) => other !== term),
		);
}

/** term → the terms near it. Phrases count by their words, so only single words take part. */
const near = new Map<string, string[]>();
for (const line of lines.trim().split("\n")) {
	const terms = [...new Set(line.split(",").map((entry) => entry.trim()))]
		.filter((entry) => !entry.includes(" "))
		.map((entry) => termOf(wordsOf(entry)[0] ?? ""));
	for (const term of terms)
		near.set(
			term,
			[...new Set([...(near.get(term) ?? []), ...terms])].filter((t) => t !== term),
		);
}

export const synonymsOf = (term: string): readonly string[] => {
	const known = near.get(term);
	const english = known ? undefined : englishOf(term);
	if (!english) return known ?? [];
	const found = foreignSynonyms(term, english);
	near.set(term, found);
	return found;
};

/** In another language: its words for the same thing, and for what is near it in English. */
function foreignSynonyms(term: string, english: string): string[] {
	const language = languageOfTerm(term);
	const terms = [english, ...(near.get(english) ?? [])].flatMap((other) => [...termsFor(other, language)]);
	return [...new Set(terms)].filter((other) => other !== term);
}

/** In English its other spellings; in any other language its other words for the very same thing. */
export function sameThing(term: string): readonly string[] {
	const english = englishOf(term);
	const spelled = spelledAlso.get(term);
	if (spelled) return spelled;
	return english ? [...termsFor(english, languageOfTerm(term))].filter((other) => other !== term) : [];
}
