import type { FaqEntry } from "../shop";

export const faq: FaqEntry[] = [
	{
		title: "How do I track my order?",
		phrasings: ["Where is my parcel?", "Where's my order?", "I have no tracking number", "track my package"],
		answer:
			"You get a tracking link by e-mail when the parcel leaves our warehouse. You also find it in your account, under the order. If the tracking has not moved for 5 working days, tell us.",
	},
	{
		title: "Can I cancel or change my order?",
		phrasings: ["I ordered the wrong size", "cancel my order", "add something to my order", "I made a mistake"],
		answer:
			"Until we pack it, usually within two hours, you can cancel the order in your account or we can change size, colour or address. After that please return or exchange the item; one exchange is free.",
	},
	{
		title: "Which payment methods do you take?",
		phrasings: ["Can I pay with PayPal?", "Do you accept Klarna?", "Vipps", "pay by invoice", "credit card"],
		answer:
			"Visa, Mastercard and American Express, PayPal, Klarna (invoice, 30 days), Vipps in Norway, and MobilePay in Denmark and Finland.",
	},
	{
		title: "When is my card charged?",
		phrasings: ["When do you take the money?", "charged twice", "pending payment on my card"],
		answer:
			"Cards are charged when the parcel leaves; until then your bank may show a reservation. PayPal and Vipps are charged at once.",
	},
	{
		title: "Do you price match?",
		phrasings: ["I saw it cheaper elsewhere", "lowest price guarantee", "can you match this price"],
		answer: "No. We set one price per season. Old colours and sizes go to the Outlet in January and July.",
	},
	{
		title: "How do I use a discount code?",
		phrasings: ["My discount code doesn't work", "coupon", "voucher code", "forgot to enter my code"],
		answer:
			"Type it at the checkout, one code per order. Codes don't apply to gift cards, Outlet items and repairs, and we can't add one after the order has been placed.",
	},
	{
		title: "What does the Trail Club give me?",
		phrasings: ["loyalty programme", "membership", "how do I join the club", "store credit"],
		answer:
			"4 % of each order as store credit (valid for 24 months), the Outlet two days early, and one free wash a year. Joining is free: tick the box in your account.",
	},
	{
		title: "How do I return something without a printer?",
		phrasings: ["I don't have a printer", "return label QR code", "paperless return"],
		answer:
			"Choose the QR code instead of the label when you register the return. The pick-up point scans it and prints the label for you.",
	},
	{
		title: "My parcel says delivered but I don't have it",
		phrasings: ["package marked as delivered not received", "parcel stolen", "neighbour took my parcel"],
		answer:
			"Please look for a card of the carrier and ask the neighbours first. If it has not turned up after one working day, write to us: we open a search with the carrier, which takes up to 10 working days.",
	},
	{
		title: "Do you have a catalogue?",
		phrasings: ["paper catalogue", "can you send me a brochure", "lookbook"],
		answer: "No paper catalogue. A PDF of the season is on the wholesale page's mailing list; ask us and we send it.",
	},
	{
		title: "Is the Storm Anorak suitable for skiing?",
		phrasings: ["ski touring jacket", "can I ski in the Storm Anorak", "helmet compatible hood"],
		answer:
			"Yes, for touring: the hood goes over a helmet and the side zip opens from below. It has no snow skirt, so for deep powder at the lift something else suits better.",
	},
	{
		title: "Are your waterproofs free of PFAS?",
		phrasings: ["PFC free", "forever chemicals", "fluorocarbon", "toxic coating"],
		answer: "Yes. Nothing that we have made since spring 2023 contains PFAS, neither membranes nor finishes.",
	},
	{
		title: "Can I wash my sleeping bag at home?",
		phrasings: ["clean down sleeping bag", "laundry sleeping bag", "wash down"],
		answer:
			"In a drum of 8 kg or more, yes: 30 °C, down detergent, two rinses, about three hours of drying at low heat. Or our workshop does it for €39.",
	},
	{
		title: "Which tent for winter?",
		phrasings: ["four season tent", "tent for snow", "is the Ridge 2 ok in winter"],
		answer:
			"The Isbre 2: it has snow skirts and double poles. The Ridge tents are made for three seasons, for wind and rain, not for a load of snow. The Isbre 2 is sold out; the next batch is expected in the third week of January.",
	},
	{
		title: "Will a sold-out product come back?",
		phrasings: ["when will it be back in stock", "restock", "notify me", "out of stock size"],
		answer:
			'Choose the size on the product page and leave your e-mail under "Tell me when it is back". Basics return within 4 to 6 weeks; Outlet colours don\'t come back.',
	},
	{
		title: "Do you offer gift wrapping?",
		phrasings: ["wrap as a present", "gift note", "is the invoice in the parcel"],
		answer:
			"For €4 we wrap an order in printed tissue with a card of up to 120 characters. No invoice is in the parcel: it comes to you by e-mail.",
	},
	{
		title: "Can I take the knife on a plane?",
		phrasings: ["knife in hand luggage", "is carrying the pocket knife legal", "blade length"],
		answer:
			"Only in checked luggage. The blade of the Larch Pocket Knife is 8 cm long; rules for carrying one differ from country to country, so please check those of yours.",
	},
	{
		title: "Do you sell spare parts?",
		phrasings: ["replacement buckle", "tent pole spare", "lost a peg", "new gasket for bottle"],
		answer:
			"Yes, for at least ten years after a product has left the range. A buckle costs €6, a pole section €12, a bottle gasket €3, a lamp battery €14. Write to workshop@fjellandfern.example with the product's name.",
	},
	{
		title: "Do you have student or staff discounts?",
		phrasings: ["student discount", "guide discount", "pro deal", "military discount"],
		answer:
			"Certified mountain guides and rescue volunteers get 25 %; send a copy of the card to hello@fjellandfern.example. There is no student discount.",
	},
	{
		title: "Can I get an invoice for my company?",
		phrasings: ["VAT invoice", "company name on the invoice", "invoice with VAT number", "receipt"],
		answer:
			"Yes. Write to hello@fjellandfern.example with the order number, the company's name, address and VAT number within 30 days of the order, and we send a new invoice.",
	},
	{
		title: "How do I delete my account?",
		phrasings: ["remove my data", "close account", "GDPR request", "unsubscribe from everything"],
		answer:
			"Write to privacy@fjellandfern.example from the address of the account. We delete it within 30 days; invoices are kept for 5 years because the law asks for it.",
	},
	{
		title: "I forgot my password",
		phrasings: ["can't sign in", "login doesn't work", "reset password"],
		answer:
			"There are no passwords: enter your e-mail on the account page and we send a code of six digits, valid for 15 minutes. Look in the spam folder, too.",
	},
];
