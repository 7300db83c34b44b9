/** A thing that any shop is asked: in two ways, and what a page may say of it. */
type Everyday = { asked: string; otherwise: string; told: string };

const lines = `
Which countries do you send parcels to? | Can you post something abroad? | International delivery. We send parcels to all countries of the European Union and to Switzerland.
How many days until a parcel arrives? | What is the usual transit time? | Transit times. Parcels arrive after two to five working days, in the mountains after a week.
What do you charge for postage? | Is there a fee for sending it? | Postage. Sending a parcel costs a flat fee. Large orders are sent at our expense.
May I bring something back that I do not like? | What if I change my mind after buying? | Right of withdrawal. Whatever you do not like can be sent back unused, with its receipt.
When is my money paid back? | How soon after sending it back am I reimbursed? | Reimbursement. We pay the price back to the card that was used, once the goods have been looked at.
A cup came in pieces, what now? | The thing was damaged when I opened the box | Breakages. Send a picture of what was broken on its way, and we replace it.
Can I pay by bank transfer? | Which cards do you accept? | Payment. Cards, wallets and bank transfers are taken. Transfers are awaited for a week.
Do you have a shop that I can visit? | Where is your store? | Our store. Come and see us in the old harbour, next to the lighthouse.
When are you open? | What are your business hours? | Opening hours. The doors are open from Tuesday to Saturday, in the morning and in the afternoon.
What is it made of? | Which fabric is used? | Materials. The lining is linen, the outside is waxed cotton from a small mill.
How do I wash it? | Can this go in the machine? | Care. Wash it by hand in lukewarm water and let it dry in the shade.
Which size should I take? | I am between two sizes, the larger or the smaller one? | Size guide. Measure around the widest part and choose the next larger size.
Do you sell gift vouchers? | I would like to give somebody credit for your shop | Gift vouchers. They come by mail, printed or as a file, and are good for three years.
Does the lamp come with a bulb? | Is anything else in the box? | In the box. A lamp, its cable and a short manual. Bulbs are sold apart.
Is there a newsletter? | How do I hear about new things? | Newsletter. Once a month we write about what is new. Leave whenever you like.
Who are you? | Tell me something about the company | About us. Two sisters began with a market stall; today twelve people work here.`;

/**
 * What is read by both, the model and the sentence encoder, to compare their scales: a shop's own texts hardly say the
 * same thing twice, as a question and its answer do.
 */
export const everyday: Everyday[] = lines
	.trim()
	.split("\n")
	.map((line) => {
		const [asked = "", otherwise = "", told = ""] = line.split(" | ");
		return { asked, otherwise, told };
	});
