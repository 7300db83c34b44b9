import { plain } from "~/knowledge/words";

/** What a shopper wants, as a team would file it: the name is a tag, the label begins a ticket's subject. */
export const topicLabels = {
	damaged: "Damaged or wrong item",
	missing: "Missing delivery",
	cancel: "Cancel or change order",
	refund: "Refund",
	exchange: "Exchange",
	return: "Return",
	warranty: "Warranty or repair",
	order: "Order status",
	payment: "Payment",
	discount: "Discount or gift card",
	account: "Account",
	stock: "Availability",
	size: "Size",
	wholesale: "Business",
	shipping: "Shipping",
	product: "Product",
} as const;
export type Topic = keyof typeof topicLabels;

/**
 * Words of each topic on plain text (lower case, no accents), a line a language: English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Norwegian; then what is written in other scripts. The first topic that fits counts.
 */
const words: Record<Topic, { latin: string[]; others: string }> = {
	damaged: {
		latin: [
			"damage|broke|ripped|torn\\b|defect|faulty|crack|leak|(wrong|different) (item|size|colou?r|product|order|one|thing)",
			"kaputt|beschadigt|defekt|falsche|casse|abime|endommage|defectueu|roto|rota\\b|danado|defectuos|equivocad",
			"rotto|danneggiat|difettos|quebrad|danificad|errad[oa]|kapot|verkeerde|odelagt|skadet|feil (vare|storrelse)",
		],
		others: "مكسور|تالف|معيب|损坏|坏了|破损|发错|壊れ|不良品|破損|파손|불량|сломан|поврежд|брак",
	},
	missing: {
		latin: [
			"(never|not|hasnt|havent|didnt|did not|has not|have not|still waiting).{0,12}(arrive|come|came|receive|show|got|get|deliver)",
			"(missing|lost|stolen) (item|parcel|package|delivery|order)|nicht angekommen|verloren gegangen|(pas|jamais) (encore )?recu",
			"no (ha |he )?(llegado|recibid)|non .{0,6}(arrivat|ricevut)|nao (chegou|recebi)|niet (aangekomen|ontvangen)|ikke (kommet|mottatt)",
		],
		others: "لم يصل|لم تصل|لم أستلم|没收到|未收到|届か|届いていない|안 왔|не приш|не получ",
	},
	cancel: {
		latin: [
			"cancel|(change|edit|update|modify|wrong) .{0,20}(order|address)|stornier|(bestellung|adresse) andern|annul",
			"(modifier|changer) .{0,12}(commande|adresse)|cambiar .{0,8}(pedido|direccion)|(modificare|cambiare) .{0,8}(ordine|indirizzo)",
			"alterar .{0,4}(pedido|endereco)|wijzig|avbestill|endre (bestilling|adress)",
		],
		others: "إلغاء|الغاء|取消|キャンセル|취소|отмен",
	},
	refund: {
		latin: [
			"refund|money back|my money|reimburs|erstatt|ruckerstatt|geld zuruck|rembours|reembols|rimbors|terugbetal|geld terug|pengene tilbake",
		],
		others: "استرداد|استرجاع المال|退款|返金|환불|верн.{0,10}деньг|возврат (денег|средств)",
	},
	exchange: {
		latin: ["exchang|swap|umtausch|echang|cambio de talla|troca[r]?\\b|omruil|ruilen|bytte"],
		others: "استبدال|تبديل|换货|交換|교환|обмен|поменять",
	},
	return: {
		latin: [
			"return|(send|give) (it|them|this|these|the \\w+) back|zuruckgeb|zuruckschick|rucksend|ruckgabe|retour|renvoy|devol",
			"restitu|reso\\b|terugstu|sende .{0,6}tilbake",
		],
		others: "إرجاع|ارجاع|أرجع|إعادة|退货|退回|返品|반품|верн|возврат",
	},
	warranty: {
		latin: ["warrant|guarantee|repair|garanti|garanzia|gewahrleist|reparat|reparier|repara|riparaz"],
		others: "ضمان|إصلاح|保修|维修|保証|修理|보증|수리|гаранти|ремонт",
	},
	order: {
		latin: [
			"(where|when|track|status|delay|late).{0,25}(order|parcel|package|delivery|shipment)|(my|our) (order|parcel|package|shipment)|track",
			"(meine?|unsere?) (bestellung|paket|lieferung|sendung)|sendungsverfolg|(ma|mon) (commande|colis|livraison)|suivi",
			"mi (pedido|paquete|envio)|mio (ordine|pacco)|meu (pedido|pacote)|minha encomenda|mijn (bestelling|pakket)|(bestillingen|pakken) min|#\\d{3,}",
		],
		others: "طلبي|طلبية|شحنتي|订单|快递|物流|注文|配送状況|주문|заказ|посылк",
	},
	payment: {
		latin: [
			"pay(ing|ment|pal)?\\b|paid|charged|invoice|receipt|billing|(credit|debit) card|klarna|declined|zahl|rechnung|abgebucht",
			"paiement|payer|facture|pagar|pago\\b|factura|cobr|pagament|fattura|fatura|betal|factuur|faktura",
		],
		others: "الدفع|فاتورة|付款|支付|发票|支払|請求|결제|영수증|оплат|счет",
	},
	discount: {
		latin: [
			"discount|coupon|promo|voucher|gift ?card|rabatt|gutschein|reduction|carte cadeau|descuento|cupon|tarjeta regalo",
			"sconto|buono|desconto|cupom|korting|cadeaubon|gavekort",
		],
		others: "خصم|كوبون|قسيمة|优惠|折扣|礼品卡|割引|クーポン|할인|쿠폰|скидк|промокод",
	},
	account: {
		latin: [
			"log ?in|sign ?(in|up)\\b|password|my account|anmelden|passwor|konto|connexion|mot de passe|mon compte|contrasena|mi cuenta",
			"accedere|senha|minha conta|inloggen|wachtwoord|passord",
		],
		others: "كلمة المرور|حسابي|登录|密码|账户|ログイン|パスワード|로그인|비밀번호|парол|аккаунт",
	},
	stock: {
		latin: [
			"(in|out of|back in) stock|restock|availab|back ?order|lager|verfugbar|lieferbar|disponib|en stock|rupture|disponivel|esgotad",
			"voorra|beschikbaar|leverbaar|tilgjengelig",
		],
		others: "متوفر|متاح|المخزون|有货|缺货|库存|在庫|입고|재고|в наличии",
	},
	size: {
		latin: [
			"siz(e|ing)|fits?\\b|too (small|big|large|tight|loose|wide|narrow|short|long)|groß|gross|passt|zu (klein|gros|eng)",
			"taille|trop (petit|grand)|talla|pequen|taglia|misur|tamanho|maat|te (klein|groot)|storrelse|for (liten|stor)",
		],
		others: "مقاس|حجم|尺码|尺寸|サイズ|사이즈|размер",
	},
	wholesale: {
		latin: [
			"wholesale|resell|bulk|b2b|partnership|collab|affiliate|großhandel|grosshandel|mayorist|revend|ingrosso|atacad",
		],
		others: "جملة|批发|卸売|도매|оптом",
	},
	shipping: {
		latin: [
			"ship|deliver|postage|customs|courier|express|versand|versend|liefer|zoll|livr|expedi|douan|envio|envia|entreg",
			"spedi|consegn|frete|verzend|bezorg|lever|frakt",
		],
		others: "شحن|توصيل|发货|运费|送料|発送|配送|배송|доставк",
	},
	product: {
		latin: [
			"material|waterproof|weigh|colou?r|made (of|in|from)|batter|wash|recommend|difference between|which (one|tent|model)|compatib",
			"ingredient|allerg|vegan|product|produ[kc]t|produit|prodott|farbe|couleur|wasch",
		],
		others: "منتج|لون|材质|颜色|产品|商品|素材|제품|색상|товар|цвет",
	},
};

const patterns = Object.entries(words).map(([topic, { latin, others }]) => ({
	topic: topic as Topic,
	// A word's beginning, so that endings do not matter.
	latin: new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin.join("|")})`, "u"),
	others: new RegExp(others, "u"),
}));

/** What the words are about, or null when no rule knows. */
export function topicOf(text: string): Topic | null {
	const flat = plain(text).replace(/\s+/g, " ");
	const written = text.toLowerCase();
	return patterns.find(({ latin, others }) => latin.test(flat) || others.test(written))?.topic ?? null;
}
