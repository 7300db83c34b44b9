import type { Language } from "~/knowledge/languages/language";

/** One question a line, then words of a page that does tell it; "…" stands for a product. */
type Lists = { attributes: string; services: string };

export const otherAttributes: Partial<Record<Language, Lists>> = {
	de: {
		attributes: `Ist … waschmaschinenfest? | waschen waschbar waschmaschine wäsche reinigen pflege
Ist … vegan? | vegan tierisch leder wolle daunen
Wo wird … hergestellt? | hergestellt herkunft herstellung gefertigt produziert genäht
Wie viel wiegt …? | gewicht wiegt gramm kg g leicht
Ist … wasserdicht? | wasserdicht wasser regen nass wasserabweisend
Ist … spülmaschinenfest? | spülmaschine spülmaschinenfest
Braucht … Batterien? | batterie batterien akku aufladbar strom
Ist … für Kinder geeignet? | kind kinder baby alter
Ist … recycelbar? | recyceln recycelt recycelbar recycling
Hat … Bluetooth? | bluetooth kabellos`,
		services: `Verpackt ihr Geschenke? | geschenk geschenkverpackung verpacken einpacken
Kann ich vor dem Kauf mieten? | mieten leihen verleih vermietung
Habt ihr ein Treueprogramm? | treue punkte bonus club
Kann ich in Raten zahlen? | rate raten ratenzahlung klarna finanzierung
Bietet ihr Kurse am Abend an? | kurs kurse workshop
Kann ich mit Bitcoin zahlen? | bitcoin krypto kryptowährung
Bietet ihr ein Abo an? | abo abonnement
Gibt es eine App für mein Handy? | app ios android
Montiert ihr bei mir zu Hause? | montage montieren aufbau aufbauen
Nehmt ihr gebrauchte Artikel in Zahlung? | gebraucht zahlung ankauf`,
	},
	fr: {
		attributes: `Est-ce que … passe en machine ? | laver lavage lavable machine entretien
Est-ce que … est végan ? | végan animal cuir laine duvet
Où est fabriqué … ? | fabriqué fabrication origine produit cousu
Combien pèse … ? | poids pèse grammes kg g léger
Est-ce que … est imperméable ? | imperméable eau pluie étanche
Est-ce que … passe au lave-vaisselle ? | vaisselle lave-vaisselle
Est-ce que … a besoin de piles ? | pile piles batterie rechargeable
Est-ce que … convient aux enfants ? | enfant enfants bébé âge
Est-ce que … est recyclable ? | recycler recyclé recyclable recyclage
Est-ce que … a le Bluetooth ? | bluetooth sans-fil`,
		services: `Faites-vous des paquets cadeaux ? | cadeau cadeaux emballage
Puis-je louer avant d'acheter ? | louer location
Avez-vous un programme de fidélité ? | fidélité points club
Puis-je payer en plusieurs fois ? | fois mensualités klarna financement
Proposez-vous des cours du soir ? | cours atelier
Puis-je payer en bitcoin ? | bitcoin crypto
Proposez-vous un abonnement ? | abonnement abonner
Avez-vous une application mobile ? | application ios android
Installez-vous à domicile ? | installation installer montage
Reprenez-vous les articles d'occasion ? | occasion reprise`,
	},
	es: {
		attributes: `¿… se puede lavar a máquina? | lavar lavado lavable lavadora cuidado
¿… es vegano? | vegano animal cuero lana plumón
¿Dónde se fabrica …? | fabricado fabricación origen producido cosido
¿Cuánto pesa …? | peso pesa gramos kg g ligero
¿… es impermeable? | impermeable agua lluvia
¿… es apto para lavavajillas? | lavavajillas
¿… necesita pilas? | pila pilas batería recargable
¿… es apto para niños? | niño niños bebé edad
¿… es reciclable? | reciclar reciclado reciclable reciclaje
¿… tiene Bluetooth? | bluetooth inalámbrico`,
		services: `¿Envuelven regalos? | regalo regalos envolver envoltorio
¿Puedo alquilar antes de comprar? | alquilar alquiler
¿Tienen un programa de fidelidad? | fidelidad puntos club
¿Puedo pagar a plazos? | plazos cuotas klarna financiación
¿Ofrecen cursos por la tarde? | curso cursos taller
¿Puedo pagar con bitcoin? | bitcoin cripto
¿Ofrecen una suscripción? | suscripción suscribir
¿Tienen una aplicación para el móvil? | aplicación app ios android
¿Instalan a domicilio? | instalación instalar montaje
¿Compran artículos de segunda mano? | segunda usados recompra`,
	},
	it: {
		attributes: `… si può lavare in lavatrice? | lavare lavaggio lavabile lavatrice cura
… è vegano? | vegano animale pelle lana piumino
Dove viene prodotto …? | prodotto produzione origine fabbricato cucito
Quanto pesa …? | peso pesa grammi kg g leggero
… è impermeabile? | impermeabile acqua pioggia
… va in lavastoviglie? | lavastoviglie
… ha bisogno di batterie? | batteria batterie pile ricaricabile
… è adatto ai bambini? | bambino bambini neonato età
… è riciclabile? | riciclare riciclato riciclabile riciclo
… ha il Bluetooth? | bluetooth wireless`,
		services: `Fate confezioni regalo? | regalo regali confezione
Posso noleggiare prima di comprare? | noleggio noleggiare
Avete un programma fedeltà? | fedeltà punti club
Posso pagare a rate? | rata rate klarna finanziamento
Offrite corsi serali? | corso corsi laboratorio
Posso pagare in bitcoin? | bitcoin cripto
Offrite un abbonamento? | abbonamento abbonarsi
Avete un'app per il telefono? | app ios android
Installate a domicilio? | installazione installare montaggio
Ritirate articoli usati? | usati usato ritiro`,
	},
	pt: {
		attributes: `… pode ir à máquina de lavar? | lavar lavagem lavável máquina cuidados
… é vegano? | vegano animal couro lã penas
Onde é fabricado …? | fabricado fabrico origem produzido costurado
Quanto pesa …? | peso pesa gramas kg g leve
… é impermeável? | impermeável água chuva
… pode ir à máquina de lavar loiça? | loiça louça
… precisa de pilhas? | pilha pilhas bateria recarregável
… é adequado para crianças? | criança crianças bebé idade
… é reciclável? | reciclar reciclado reciclável reciclagem
… tem Bluetooth? | bluetooth`,
		services: `Fazem embrulho de presente? | presente embrulho embrulhar
Posso alugar antes de comprar? | alugar aluguer aluguel
Têm um programa de fidelidade? | fidelidade pontos clube
Posso pagar em prestações? | prestações parcelas klarna financiamento
Oferecem cursos à noite? | curso cursos oficina
Posso pagar com bitcoin? | bitcoin cripto
Oferecem uma assinatura? | assinatura subscrição
Têm uma aplicação para o telemóvel? | aplicação aplicativo ios android
Instalam em casa? | instalação instalar montagem
Compram artigos usados? | usados usado retoma`,
	},
	nl: {
		attributes: `Kan … in de wasmachine? | wassen wasbaar wasmachine onderhoud
Is … veganistisch? | veganistisch vegan dierlijk leer wol dons
Waar wordt … gemaakt? | gemaakt herkomst geproduceerd genaaid
Hoeveel weegt …? | gewicht weegt gram kg g licht
Is … waterdicht? | waterdicht water regen waterafstotend
Kan … in de vaatwasser? | vaatwasser vaatwasserbestendig
Heeft … batterijen nodig? | batterij batterijen accu oplaadbaar
Is … geschikt voor kinderen? | kind kinderen baby leeftijd
Is … recyclebaar? | recyclen gerecycled recyclebaar
Heeft … bluetooth? | bluetooth draadloos`,
		services: `Pakken jullie cadeaus in? | cadeau inpakken cadeauverpakking
Kan ik huren voordat ik koop? | huren verhuur
Hebben jullie een spaarprogramma? | spaarprogramma punten club
Kan ik in termijnen betalen? | termijnen klarna financiering
Geven jullie avondcursussen? | cursus cursussen workshop
Kan ik met bitcoin betalen? | bitcoin crypto
Hebben jullie een abonnement? | abonnement
Hebben jullie een app voor mijn telefoon? | app ios android
Installeren jullie bij mij thuis? | installatie installeren montage
Kopen jullie gebruikte artikelen terug? | gebruikt inruil tweedehands`,
	},
	nb: {
		attributes: `Kan … vaskes i maskin? | vaske vask vaskbar vaskemaskin stell
Er … vegansk? | vegansk dyr skinn ull dun
Hvor er … laget? | laget opprinnelse produsert sydd
Hvor mye veier …? | vekt veier gram kg g lett
Er … vanntett? | vanntett vann regn vannavvisende
Tåler … oppvaskmaskin? | oppvask oppvaskmaskin
Trenger … batterier? | batteri batterier oppladbar
Passer … for barn? | barn baby alder
Kan … resirkuleres? | resirkulere resirkulert
Har … Bluetooth? | bluetooth trådløs`,
		services: `Pakker dere inn gaver? | gave gaver innpakning
Kan jeg leie før jeg kjøper? | leie utleie
Har dere et fordelsprogram? | fordel poeng klubb
Kan jeg betale i avdrag? | avdrag delbetaling klarna finansiering
Har dere kveldskurs? | kurs verksted
Kan jeg betale med bitcoin? | bitcoin krypto
Har dere et abonnement? | abonnement
Har dere en app til telefonen? | app ios android
Monterer dere hjemme hos meg? | montering montere
Kjøper dere tilbake brukte varer? | brukt brukte`,
	},
};

/** What a product costs and whether it is there, as it is asked. */
export const factsAsked: Partial<Record<Language, { price: string; stock: string }>> = {
	de: { price: "Was kostet …?", stock: "Ist … auf Lager?" },
	fr: { price: "Combien coûte … ?", stock: "Est-ce que … est disponible ?" },
	es: { price: "¿Cuánto cuesta …?", stock: "¿Está disponible …?" },
	it: { price: "Quanto costa …?", stock: "È disponibile …?" },
	pt: { price: "Quanto custa …?", stock: "… está disponível?" },
	nl: { price: "Wat kost …?", stock: "Is … op voorraad?" },
};
