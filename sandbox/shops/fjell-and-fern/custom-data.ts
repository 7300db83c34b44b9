import type { MetafieldDraft, MetaobjectDraft } from "../make-custom-data";

export const metafields: MetafieldDraft[] = [
	{
		namespace: "custom",
		key: "country_of_origin",
		name: "Made in",
		type: "single_line_text_field",
		category: "TEXT",
		values: { "Fjord Daypack 22": "Portugal", "Vidda Trekking Pack 65": "Vietnam", "Roll-Top Dry Bag": "Estonia" },
	},
	{
		namespace: "custom",
		key: "packed_weight",
		name: "Packed weight",
		type: "weight",
		category: "MEASUREMENT",
		values: { "Fjord Daypack 22": '{"value":690,"unit":"GRAMS"}', "Roll-Top Dry Bag": '{"value":110,"unit":"GRAMS"}' },
	},
	{
		namespace: "warehouse",
		key: "shelf",
		name: "Shelf",
		type: "single_line_text_field",
		category: "TEXT",
		values: { "Fjord Daypack 22": "B-14-3" },
	},
];

const paragraph = (text: string) =>
	JSON.stringify({ type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: text }] }] });

export const metaobjects: MetaobjectDraft[] = [
	{
		type: "faq",
		name: "FAQ",
		displayNameKey: "question",
		fields: [
			{ key: "question", name: "Question", type: "single_line_text_field" },
			{ key: "answer", name: "Answer", type: "rich_text_field" },
			{ key: "internal_note", name: "Internal note", type: "single_line_text_field" },
		],
		entries: [
			{
				question: "Do you engrave names?",
				answer: paragraph(
					"We engrave up to 14 letters on knives and bottles, for €9. Engraving adds two working days.",
				),
				internal_note: "Ask Mikkel before promising symbols",
			},
			{
				question: "Can I visit the workshop in Bergen?",
				answer: paragraph("The workshop is open to visitors on Fridays from 14:00 to 17:00, without an appointment."),
				internal_note: "Closed in July",
			},
		],
	},
	{
		type: "size_chart",
		name: "Size chart",
		displayNameKey: "title",
		fields: [
			{ key: "title", name: "Title", type: "single_line_text_field" },
			{ key: "table", name: "Table", type: "json" },
		],
		entries: [{ title: "Jackets", table: '{"S":"92 cm"}' }],
	},
];
