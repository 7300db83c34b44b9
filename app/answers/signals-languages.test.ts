import { expect, test } from "vitest";
import { isAccountQuestion } from "./account-questions";
import { signalsOf } from "./signals";
import { smallTalkOf } from "./small-talk";

/** What shoppers write that is no question to the knowledge, a line for each language and kind. */
const phrasings: Record<string, Record<string, string>> = {
	greeting: {
		en: "Hi | Hello there! | Hey, good morning | Good evening | hiya | Good afternoon to you | heyy | Hello everyone",
		de: "Guten Morgen | Hallo zusammen | Grüß Gott | Hey | Moin moin | Schönen guten Tag | Servus! | Hi, guten Abend | Grüezi | Huhu | Hallöchen",
		fr: "Bonjour | Bonsoir à vous | Salut ! | Coucou | Bonjour madame | Hello, bonjour | Rebonjour | Bonjour à tous",
		es: "Hola | Buenas | Buenos días | Hola, buenas tardes | Muy buenas | Hola, ¿qué tal? | Saludos | Buenas noches",
		it: "Ciao | Buongiorno | Buonasera a tutti | Salve | Buon pomeriggio | Ehi ciao | Buondì",
		pt: "Olá | Oi | Bom dia | Boa tarde! | Olá, tudo bem? | Oi, boa noite | Alô | E aí",
		nl: "Hallo | Goedemorgen | Hoi hoi | Goeiemiddag | Dag | Goedenavond allemaal | Hey | Goedendag",
	},
	thanks: {
		en: "Thanks! | Thank you so much | cheers mate | That was very helpful, thanks | Great, thx | Perfect, thank you | I appreciate it",
		de: "Danke | Vielen Dank! | Vielen lieben Dank | Besten Dank für die Hilfe | Dankeschön | Super, danke dir | Herzlichen Dank | Merci vielmals | Alles klar, danke | Perfekt | Tausend Dank | Das hat mir sehr geholfen",
		fr: "Merci | Merci beaucoup ! | Un grand merci | Parfait, merci | Je vous remercie | Super, merci bien | Mille mercis | C'est gentil, merci | D'accord, merci",
		es: "Gracias | Muchas gracias | Mil gracias por todo | Perfecto, gracias | Vale, gracias | Se lo agradezco | Muy amable, gracias | Genial",
		it: "Grazie | Grazie mille! | Molte grazie | Perfetto, grazie | La ringrazio | Ti ringrazio tanto | Gentilissimi, grazie | Ottimo",
		pt: "Obrigado | Muito obrigada! | Obrigadão | Valeu! | Perfeito, obrigado | Agradeço a ajuda | Muito grata | Obrigada pela ajuda",
		nl: "Bedankt | Dank je wel | Hartelijk dank | Dankuwel! | Heel erg bedankt | Top, bedankt | Super, dank u | Thanks",
	},
	bye: {
		en: "Bye | See you later | Have a nice day | Goodbye then | That's all, bye",
		de: "Tschüss | Auf Wiedersehen | Bis bald! | Ciao | Schönen Tag noch | Einen schönen Abend noch | Gute Nacht | Tschau | Bis später | Schönes Wochenende",
		fr: "Au revoir | Bonne journée | À bientôt ! | Bonne soirée à vous | Bon week-end | À plus tard | Bonne nuit | Adieu",
		es: "Adiós | Hasta luego | Que tenga un buen día | Chao | Nos vemos | Hasta la próxima | Buen fin de semana",
		it: "Arrivederci | A presto! | Buona giornata | Buona serata | Alla prossima | Buon weekend | Addio",
		pt: "Tchau | Até logo | Adeus | Até mais! | Tenha um bom dia | Até à próxima | Bom fim de semana",
		nl: "Doei | Tot ziens | Fijne dag nog | Tot later | Fijn weekend | Prettige avond | Tot de volgende keer | Daag",
	},
	person: {
		en: "Can I talk to a human? | I want a real person | Get me your manager | agent please | Is anyone there I can speak to? | Stop the bot, put me through to someone | Could somebody call me back?",
		de: "Ich möchte mit einem Menschen sprechen | Kann ich bitte mit einem Mitarbeiter reden? | Geben Sie mir einen echten Menschen | Verbinden Sie mich mit dem Kundendienst | Kann mich jemand zurückrufen? | Ich will keinen Bot | Mitarbeiter bitte | Ich hätte gerne einen Ansprechpartner | Rufen Sie mich bitte an | Ist da jemand Echtes? | Ich brauche einen Berater | Könnt ihr mich weiterleiten? | Ich bitte um Rückruf | Lassen Sie mich mit Ihrem Chef reden | Gibt es hier auch echte Menschen? | Gibt es einen Mitarbeiter, mit dem ich chatten kann? | Ich will jetzt endlich mit jemandem reden | Kann ich telefonisch mit euch sprechen? | Bitte leitet mich an den Support weiter",
		fr: "Je veux parler à un humain | Pouvez-vous me passer un conseiller ? | Je voudrais joindre le service client | Un vrai conseiller, s'il vous plaît | Y a-t-il quelqu'un ? | Rappelez-moi svp | Je souhaite être rappelé | Mettez-moi en relation avec une personne | Je ne veux pas parler à un robot | Passez-moi votre responsable | Puis-je avoir quelqu'un au téléphone ? | J'aimerais discuter avec une vraie personne | conseiller svp | J'aimerais parler à un conseiller humain | Est-ce que je peux discuter avec quelqu'un de chez vous ? | Passez-moi le service après-vente | Un humain s'il vous plaît",
		es: "Quiero hablar con una persona | ¿Me puede atender alguien? | Páseme con un agente | Necesito un humano | ¿Hay alguien ahí? | Llámenme por favor | Quiero que me llamen | Póngame con el encargado | No quiero hablar con un robot | Prefiero una persona real | Quisiera contactar con atención al cliente | agente por favor | ¿Puedo hablar con alguien? | ¿Puede ayudarme una persona de verdad? | Quiero que me atienda un empleado | Necesito hablar con soporte | comunícame con un humano",
		it: "Voglio parlare con una persona | Posso parlare con un operatore? | Mi passi un responsabile | C'è qualcuno? | Vorrei un operatore umano | Richiamatemi per favore | Potete chiamarmi? | Non voglio parlare con un bot | Mi metta in contatto con il servizio clienti | operatore | Ho bisogno di parlare con qualcuno | Vorrei essere ricontattato da un operatore | Fatemi parlare con un umano | C'è un operatore disponibile? | Assistenza clienti per favore",
		pt: "Quero falar com uma pessoa | Posso falar com um atendente? | Me passa para um humano | Tem alguém aí? | Podem me ligar? | Liguem-me por favor | Não quero falar com um robô | Preciso de um atendente | Quero falar com o gerente | atendente por favor | Gostaria de ser atendido por uma pessoa | Quero conversar com alguém da equipe | Gostaria de falar com o suporte | Me transfere para um atendente | pessoa real por favor",
		nl: "Ik wil een mens spreken | Kan ik met een medewerker praten? | Verbind me door met iemand | Is daar iemand? | Kunt u mij bellen? | Bel mij terug alsjeblieft | Ik wil geen robot | Mag ik een echt persoon? | Ik wil graag de klantenservice spreken | medewerker graag | Kan iemand mij terugbellen? | Geef me je manager | Kan ik iemand aan de lijn krijgen? | Ik wil met een echt mens chatten | Stuur me door naar een medewerker | Mag ik met de klantenservice praten?",
	},
	angry: {
		en: "This is ridiculous | You people are useless | Worst service ever, unacceptable | What a joke of a company | I'm absolutely furious",
		de: "Das ist eine Frechheit! | So eine Sauerei | Ich bin stinksauer | Ihr seid so unfähig | Was für ein Saftladen | Verarschen kann ich mich selbst | Unverschämt! | Nie wieder bestelle ich hier | Das ist doch lächerlich | Ich habe die Schnauze voll | Ihr Idioten | Eine Zumutung ist das | Ich bin total wütend | Das ist unter aller Kanone | Ihr seid echt das Letzte | Ich bin mega enttäuscht und sauer | Was soll der Mist",
		fr: "C'est inadmissible ! | Vous vous foutez de moi | Je suis furieuse | C'est honteux | J'en ai marre | Bande d'incapables | C'est n'importe quoi | Quelle bande d'escrocs | Plus jamais je ne commande chez vous | C'est scandaleux, je suis très en colère | Vous êtes nuls | C'est une honte | C'est vraiment lamentable | J'en ai ras-le-bol de vos excuses | Quelle arnaque | Vous êtes des incompétents",
		es: "¡Esto es una vergüenza! | Estoy furiosa | Sois unos inútiles | Qué asco de servicio | Estoy harto | Me estáis tomando el pelo | Es inaceptable | Nunca más compro aquí | Sois unos sinvergüenzas | Vaya mierda de tienda | Estoy muy enfadado | Idiotas | Menuda estafa | Esto es indignante | Qué vergüenza de empresa | Estoy hasta las narices",
		it: "È una vergogna! | Siete degli incompetenti | Sono furioso | Mi state prendendo in giro | È inaccettabile | Che schifo di servizio | Sono stufo | Non comprerò mai più da voi | Siete ridicoli | Sono arrabbiatissima | Idioti | Che vergogna | Siete dei ladri | Sono davvero furiosa | È uno scandalo",
		pt: "Isto é uma vergonha! | Estou furioso | Vocês são uns incompetentes | Que merda de serviço | É inaceitável | Estou farto | Nunca mais compro aqui | Isso é um absurdo | Uma palhaçada | Estou muito irritada | Idiotas | Que falta de respeito | Vocês são uns ladrões | Estou indignada | Péssimo atendimento",
		nl: "Dit is belachelijk! | Ik ben woedend | Wat een waardeloze service | Schandalig | Jullie zijn incompetent | Ik ben het zat | Nooit meer bestel ik hier | Onacceptabel | Wat een rotzooi | Ik ben hier echt klaar mee | Ik ben heel boos | Idioten | Wat een schande | Ik ben echt pissig | Jullie zijn oplichters | Slechtste service ooit",
	},
	account: {
		en: "Where is my order? | My parcel hasn't arrived | Has my refund been processed? | What's the status of my order #10432? | I want to cancel my order",
		de: "Wo bleibt mein Paket? | Wann kommt meine Bestellung an? | Ich habe meine Bestellung noch nicht erhalten | Wurde meine Rücksendung schon bearbeitet? | Wo ist meine Lieferung? | Ich warte seit Wochen auf mein Paket | Bestellung 104332 | Meine Bestellung ist immer noch nicht da | Ich möchte meine Bestellung stornieren | Habt ihr meine Retoure bekommen? | Wie ist der Status meiner Bestellung? | Mein Paket ist verschwunden | Meine Lieferung ist seit Tagen überfällig | Ist mein Paket schon unterwegs? | Bitte storniert meine Bestellung",
		fr: "Où est ma commande ? | Je n'ai toujours pas reçu mon colis | Mon retour a-t-il été traité ? | Quand arrive mon colis ? | Où en est ma livraison ? | Je voudrais annuler ma commande | commande n° 104332 | Mon colis est perdu | J'attends mon remboursement depuis deux semaines | Avez-vous reçu mon retour ? | Quel est le statut de ma commande ? | Ma commande n'est pas arrivée | Pouvez-vous annuler ma commande ? | Ma commande a-t-elle été expédiée ? | Je n'ai pas eu de nouvelles de mon colis | Annulez ma commande svp | Où se trouve mon colis ?",
		es: "¿Dónde está mi pedido? | Todavía no he recibido mi paquete | ¿Ya han tramitado mi devolución? | ¿Cuándo llega mi pedido? | Quiero cancelar mi pedido | Mi paquete no ha llegado | Pedido 104332 | ¿En qué estado está mi pedido? | Llevo dos semanas esperando mi reembolso | ¿Han recibido mi devolución? | Mi pedido se ha perdido | ¿Han enviado ya mi pedido? | ¿Ha salido ya mi pedido? | No me ha llegado el paquete | Por favor cancelen mi pedido | ¿Por dónde va mi envío?",
		it: "Dov'è il mio ordine? | Non ho ancora ricevuto il mio pacco | Quando arriva il mio ordine? | Vorrei annullare il mio ordine | Il mio pacco non è arrivato | Ordine n. 104332 | A che punto è la mia spedizione? | Avete ricevuto il mio reso? | Sto aspettando il mio rimborso da due settimane | Qual è lo stato del mio ordine? | Il mio pacco è andato perso | Il mio ordine è stato spedito? | Non mi è arrivato il pacco | Dove si trova il mio pacco? | Annullate il mio ordine per favore",
		pt: "Onde está o meu pedido? | Ainda não recebi a minha encomenda | Quando chega o meu pedido? | Quero cancelar o meu pedido | A minha encomenda não chegou | Pedido 104332 | Qual é o estado da minha encomenda? | Já receberam a minha devolução? | Estou à espera do meu reembolso há duas semanas | Meu pedido foi enviado? | Cadê meu pacote? | A minha encomenda já foi enviada? | Não recebi o meu pedido | Cancelem o meu pedido por favor | Onde anda a minha encomenda?",
		nl: "Waar is mijn bestelling? | Ik heb mijn pakket nog niet ontvangen | Wanneer komt mijn pakket? | Ik wil mijn bestelling annuleren | Mijn pakket is niet aangekomen | Bestelling 104332 | Wat is de status van mijn bestelling? | Hebben jullie mijn retour ontvangen? | Ik wacht al twee weken op mijn terugbetaling | Mijn pakket is kwijt | Waar blijft mijn pakketje? | Is mijn bestelling al verzonden? | Annuleer mijn bestelling alstublieft | Mijn pakket had gisteren moeten komen | Ik heb nog niets ontvangen van mijn bestelling | Wanneer wordt mijn bestelling geleverd?",
	},
	yes: {
		en: "Yes | Yes please | Sure, go ahead | ok | Yep",
		de: "Ja | Ja, bitte | Gerne | Klar | Ja gern | Jawohl | Auf jeden Fall | Ja, das wäre nett | Na klar | Okay",
		fr: "Oui | Oui, s'il vous plaît | D'accord | Bien sûr | Volontiers | Oui merci | Ok | Oui je veux bien",
		es: "Sí | Sí, por favor | Claro | Vale | De acuerdo | Por supuesto | Claro que sí | Sí gracias",
		it: "Sì | Sì, grazie | Certo | Va bene | Volentieri | D'accordo | Sì, per favore",
		pt: "Sim | Sim, por favor | Claro | Pode ser | Com certeza | Tá bom | Sim, obrigado",
		nl: "Ja | Ja, graag | Graag | Prima | Ja hoor | Oké | Natuurlijk | Ja, alsjeblieft",
	},
	no: {
		en: "No | No thanks | Not now | Nope",
		de: "Nein | Nein, danke | Nicht nötig | Ne | Nein, passt schon | Lieber nicht | Nö",
		fr: "Non | Non merci | Pas besoin | Non, ça ira | Pas maintenant | Ce n'est pas la peine",
		es: "No | No, gracias | Ahora no | No hace falta | Mejor no | No es necesario",
		it: "No | No, grazie | Non serve | Non ora | Non importa | Lasci stare",
		pt: "Não | Não, obrigada | Agora não | Não precisa | Deixa pra lá",
		nl: "Nee | Nee, bedankt | Nee dank u | Hoeft niet | Niet nodig | Laat maar",
	},
	none: {
		en: "How long does shipping take? | Can I cancel an order? | Do you have a person-size sleeping bag? | What happens if my parcel is lost? | Who pays for returns?",
		de: "Wie lange dauert der Versand? | Kann man eine Bestellung stornieren? | Was passiert, wenn ein Paket verloren geht? | Ist das Zelt für zwei Personen? | Kostet die Rücksendung etwas? | Kann ich an eine andere Adresse liefern lassen? | Wann werden Bestellungen verschickt? | Gibt es die Jacke auch in Grün? | Bekomme ich mein Geld zurück? | Passt die Jacke über einen Pullover?",
		fr: "Quel est le délai de livraison ? | Peut-on annuler une commande ? | Que faire si un colis est perdu ? | La tente convient-elle à deux personnes ? | Les retours sont-ils gratuits ? | Quand les commandes sont-elles expédiées ? | Existe-t-elle en vert ? | Comment laver la veste ? | Livrez-vous en Suisse ?",
		es: "¿Cuánto tarda el envío? | ¿Se puede cancelar un pedido? | ¿Qué pasa si se pierde un paquete? | ¿La tienda es para dos personas? | ¿Las devoluciones son gratis? | ¿Cuándo se envían los pedidos? | ¿La hay en verde? | ¿Cómo se lava la chaqueta? | ¿Envían a Portugal?",
		it: "Quanto tempo ci vuole per la spedizione? | Si può annullare un ordine? | Cosa succede se un pacco va perso? | La tenda è per due persone? | I resi sono gratuiti? | Quando vengono spediti gli ordini? | C'è in verde? | Come si lava la giacca?",
		pt: "Quanto tempo demora o envio? | Pode-se cancelar um pedido? | O que acontece se um pacote se perder? | A tenda é para duas pessoas? | As devoluções são grátis? | Quando são enviados os pedidos? | Tem em verde? | Como se lava o casaco?",
		nl: "Hoe lang duurt de verzending? | Kun je een bestelling annuleren? | Wat gebeurt er als een pakket kwijtraakt? | Is de tent voor twee personen? | Is retourneren gratis? | Wanneer worden bestellingen verzonden? | Is hij er ook in het groen? | Hoe was ik de jas?",
	},
};

/** Every kind that a message is taken for. */
function kindsOf(text: string): string[] {
	const { wantsPerson, angry, sensitive, attack, yes, no } = signalsOf(text);
	const talk = smallTalkOf(text)?.kind;
	const all = { person: wantsPerson, angry: angry || sensitive, account: isAccountQuestion(text), yes, no, attack };
	return [...Object.entries(all).flatMap(([kind, holds]) => (holds ? [kind] : [])), ...(talk ? [talk] : [])];
}

/** A "Buenas noches" greets and parts; a "Perfekt" agrees and thanks; a thank-you to an offer is a yes. */
const alike: Record<string, string[]> = {
	greeting: ["greeting", "chat", "bye"],
	thanks: ["thanks", "yes"],
	bye: ["bye", "greeting"],
	yes: ["yes"],
	no: ["no"],
};

const table = Object.entries(phrasings).flatMap(([kind, byLanguage]) =>
	Object.entries(byLanguage).map(([language, line]) => ({ kind, language, texts: line.split(" | ") })),
);

test.each(table)("$kind in $language", ({ kind, texts }) => {
	const wanted = alike[kind] ?? [kind];
	const missed = texts.filter((text) => {
		const kinds = kindsOf(text);
		return kind === "none" ? kinds.length > 0 : !kinds.some((one) => wanted.includes(one));
	});
	expect(missed).toEqual([]);
});
