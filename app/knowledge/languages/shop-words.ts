/**
 * What shops and shoppers talk about, one thing a line: the English word, then the words of German, French, Spanish, Italian,
 * Portuguese and Dutch for it. Words of one line and language are synonyms; by its English word a line has a meaning.
 */
export const shopWords = `
return | rückgabe rücksendung retoure zurückgeben zurückschicken zurücksenden zurücknehmen rücknahme widerruf widerrufen | retour retourner renvoyer renvoi rétractation | devolución devolver devuelto | reso restituire restituzione recesso | devolução devolver | retour retourneren terugsturen retourzending herroeping
refund | erstattung erstatten rückerstattung rückzahlung | remboursement rembourser | reembolso reembolsar | rimborso rimborsare | reembolso reembolsar estorno | terugbetaling terugbetalen restitutie
money | geld | argent | dinero | soldi denaro | dinheiro | geld
exchange | umtausch umtauschen tauschen | échange échanger | cambio cambiar | cambio cambiare sostituire sostituzione | troca trocar | ruilen omruilen
ship | versand versenden verschicken schicken senden zusenden | expédition expédier envoi envoyer expéditeur port | envío enviar mandar | spedizione spedire inviare invio | envio enviar frete | verzending verzenden versturen sturen
deliver | lieferung liefern ausliefern zustellung zustellen lieferzeit | livraison livrer acheminer | entrega entregar reparto | consegna consegnare recapito | entrega entregar | levering leveren bezorging bezorgen levertijd
courier | paketdienst spediteur zusteller | transporteur | transportista mensajería | corriere | transportadora | koerier vervoerder
parcel | paket päckchen sendung | colis paquet | paquete | pacco | encomenda pacote | pakket pakje
order | bestellung bestellen bestellwert | commande commander | pedido pedir encargar | ordine ordinare | pedido encomendar | bestelling bestellen
buy | kaufen kauf erwerben einkauf | acheter achat | comprar compra | comprare acquisto acquistare | comprar compra | kopen aankoop
cost | kosten | coût coûter coûte | coste costar cuesta gastos gasto | costo costare costi | custo custar | kosten
price | preis preise | prix tarif | precio | prezzo | preço | prijs
fee | gebühr gebühren | frais | tarifa gastos | spese | taxa | kosten
pay | zahlen bezahlen zahlung bezahlung | payer paiement règlement régler | pagar pago | pagare pagamento | pagar pagamento | betalen betaling
free | kostenlos gratis kostenfrei umsonst versandkostenfrei | gratuit gratuitement offert offerte | gratis gratuito | gratis gratuito omaggio | grátis gratuito | gratis kosteloos
amount | betrag summe mindestbestellwert bestellwert | montant somme | importe cantidad | importo somma | valor montante | bedrag
discount | rabatt rabattcode nachlass ermäßigung prozente | réduction remise rabais promotion | descuento rebaja promoción | sconto promozione | desconto promoção | korting kortingscode
sale | reduziert angebot ausverkauf sonderangebot | solde soldé promo | rebajado rebajas oferta | saldi scontato | saldo promoção | uitverkoop afgeprijsd
coupon | gutschein gutscheine geschenkgutschein gutscheincode | bon coupon | cupón vale | buono coupon | cupom vale | bon cadeaubon waardebon
gift | geschenk geschenke | cadeau cadeaux | regalo | regalo | presente oferta | cadeau geschenk
redeem | einlösen eingelöst | utiliser | canjear | riscattare | resgatar | inwisselen verzilveren
cancel | stornieren stornierung abbestellen | annuler annulation | cancelar cancelación anular | annullare annullamento | cancelar cancelamento | annuleren annulering
change | ändern änderung korrigieren | modifier modification changer corriger | modificar modificación corregir | modificare modifica cambiare correggere | alterar alteração mudar | wijzigen wijziging veranderen
warranty | garantie garantiezeit gewährleistung | garantie garantir | garantía | garanzia | garantia | garantie garantietermijn
repair | reparatur reparieren instandsetzung | réparation réparer | reparación reparar arreglar | riparazione riparare | reparação reparar conserto | reparatie repareren
broken | kaputt defekt beschädigt schaden schäden | cassé défectueux endommagé dommage abîmé | roto defectuoso dañado daño | rotto difettoso danneggiato danno | quebrado defeituoso danificado dano | kapot defect beschadigd schade
lost | verloren verschwunden | perdu égaré | perdido extraviado | smarrito perso | perdido extraviado | kwijt verloren
customs | zoll zollgebühren | douane | aduana | dogana | alfândega | douane
tax | steuer mehrwertsteuer mwst | taxe tva | impuesto iva | tassa iva | imposto iva | belasting btw
size | größe größen | taille pointure | talla tamaño | taglia misura | tamanho | maat
fit | passform sitz | coupe | ajuste | vestibilità calzata | caimento | pasvorm
small | klein schmal eng | petit étroit | pequeño estrecho | piccolo stretto | pequeno apertado | klein smal
large | groß weit breit | grand large | grande ancho | grande largo | grande largo | groot ruim
measure | messen maß maße | mesurer mesure | medir medida | misurare | medir medida | meten
color | farbe farben | couleur | color | colore | cor | kleur
weight | gewicht wiegt wiegen schwer | poids peser pèse | peso pesar pesa | peso pesare pesa | peso pesar pesa | gewicht weegt wegen
dimensions | abmessungen packmaß | dimensions | dimensiones medidas | dimensioni | dimensões | afmetingen
waterproof | wasserdicht wasserfest wassersäule | imperméable étanche | impermeable | impermeabile | impermeável | waterdicht
rain | regen | pluie | lluvia | pioggia | chuva | regen
wash | waschen wäsche waschmaschine schonwaschgang | laver lavage lave | lavar lavado lavadora | lavare lavaggio lavatrice | lavar lavagem | wassen was wasmachine
clean | reinigen reinigung putzen pflegen pflege | nettoyer nettoyage entretien entretenir | limpiar limpieza cuidar cuidado | pulire pulizia cura | limpar limpeza cuidar | reinigen schoonmaken onderhoud
dryer | trockner trocknen | sécher | secadora secar | asciugatrice asciugare | secadora secar | droger drogen
material | material stoff | matière tissu matériau | material tejido tela | materiale tessuto | material tecido | materiaal stof
leather | leder | cuir | cuero piel | pelle cuoio | couro | leer
cotton | baumwolle | coton | algodón | cotone | algodão | katoen
wool | wolle | laine | lana | lana | lã | wol
recycled | recycelt recyclet | recyclé | reciclado | riciclato | reciclado | gerecycled
sustainable | nachhaltig nachhaltigkeit umwelt | durable environnement écologique | sostenible medioambiente | sostenibile ambiente | sustentável ambiente | duurzaam milieu
vegan | vegan tierisch | végane végétalien | vegano | vegano | vegano | veganistisch vegan
ingredients | inhaltsstoffe zutaten | ingrédients composition | ingredientes composición | ingredienti composizione | ingredientes | ingrediënten
stock | lager vorrätig lieferbar verfügbar verfügbarkeit | stock disponible disponibilité | stock disponible disponibilidad existencias | disponibile disponibilità magazzino | stock estoque disponível disponibilidade | voorraad beschikbaar leverbaar
store | laden geschäft filiale ladengeschäft | boutique magasin | tienda comercio | negozio | loja | winkel
warehouse | lager | entrepôt | almacén | magazzino | armazém | magazijn
open | geöffnet öffnungszeiten offen | ouvert ouverture horaires | abierto abrir abren horario apertura | aperto apertura orari | aberto abrir horário | open openingstijden geopend
close | schließen geschlossen | fermer fermeture fermé | cerrar cierran cerrado | chiudere chiuso chiusura | fechar fechado | sluiten gesloten
parking | parkplatz parkplätze parken kundenparkplätze | parking stationnement garer | aparcamiento aparcar | parcheggio parcheggiare | estacionamento estacionar | parkeren parkeerplaats
pickup | abholen abholung | retirer retrait récupérer | recoger recogida | ritirare ritiro | levantar retirar | afhalen ophalen
address | adresse anschrift lieferadresse | adresse | dirección | indirizzo | endereço morada | adres
phone | telefon telefonnummer anrufen | téléphone appeler | teléfono llamar | telefono chiamare | telefone ligar | telefoon bellen
email | mail | courriel mail | correo email | email mail | email | mail
contact | kontakt kontaktieren erreichen | contact contacter joindre | contacto contactar | contatto contattare | contato contacto contactar | contact
card | karte kreditkarte | carte | tarjeta | carta | cartão | kaart creditcard
credit | kreditkarte | crédit bancaire | crédito | credito | crédito | creditcard
transfer | überweisung überweisen vorkasse | virement | transferencia | bonifico | transferência | overschrijving overboeking
invoice | rechnung rechnungen | facture | factura | fattura | fatura | factuur rekening
installment | rate raten ratenzahlung | fois mensualité | plazos cuotas | rata rate | prestação parcela parcelar | termijnen
methods | zahlungsart zahlungsarten zahlungsmöglichkeiten zahlungsmethoden | moyens modes | métodos formas | metodi | métodos formas | betaalmethoden betaalwijzen
points | punkte treuepunkte | points fidélité | puntos | punti | pontos | punten
newsletter | newsletter abonnieren | newsletter abonner infolettre | boletín suscribir | newsletter iscrivere | newsletter | nieuwsbrief
account | konto kundenkonto | compte | cuenta | account conto | conta | account
password | passwort kennwort | passe | contraseña | password | senha | wachtwoord
privacy | datenschutz | confidentialité | privacidad | privacy | privacidade | privacy
data | daten | données | datos | dati | dados | gegevens
deadline | frist fristen rückgabefrist | délai | plazo | termine scadenza | prazo | termijn
period | zeitraum dauer | période durée | periodo duración | periodo durata | período duração | periode duur
day | tag tage | jour jours | día días | giorno giorni | dia dias | dag dagen
week | woche wochen | semaine | semana | settimana | semana | week weken
month | monat monate | mois | mes meses | mese mesi | mês meses | maand
year | jahr jahre | an ans année années | año años | anno anni | ano anos | jaar
hour | stunde stunden uhr | heure heures h | hora horas | ora ore | hora horas | uur
business | werktag werktage | ouvrés ouvrables | laborables hábiles | lavorativi | úteis | werkdag werkdagen
saturday | samstag samstags | samedi | sábado sábados | sabato | sábado | zaterdag
sunday | sonntag sonntags | dimanche | domingo | domenica | domingo | zondag
tomorrow | morgen | demain lendemain | mañana | domani | amanhã | morgen
express | express eilig schnell expressversand | express rapide urgent | urgente exprés rápido | espresso urgente veloce | expresso urgente rápido | spoed snel
international | ausland international weltweit | étranger international | extranjero internacional | estero internazionale | estrangeiro internacional | buitenland internationaal
country | land länder | pays | país | paese | país | land landen
valid | gültig gültigkeit | valable validité valide | válido validez | valido validità | válido validade | geldig geldigheid
expire | ablaufen verfallen abgelaufen | expirer expiration | caducar caducidad | scadere scadenza | expirar vencer | verlopen vervallen
include | enthalten inklusive beiliegen | inclus fourni joint compris | incluir incluido | incluso compreso | incluído incluso | inbegrepen inclusief
label | etikett versandetikett rücksendeetikett | étiquette | etiqueta | etichetta | etiqueta | label etiket
used | gebraucht getragen benutzt | utilisé porté | usado | usato indossato | usado | gebruikt gedragen
unused | unbenutzt ungetragen ungebraucht | neuf | nuevo | nuovo | novo | ongebruikt ongedragen
original | original originalverpackung | original emballage origine | original embalaje | originale imballo | original embalagem | origineel verpakking
jacket | jacke jacken mantel | veste manteau blouson doudoune | chaqueta abrigo | giacca giubbotto | casaco jaqueta | jas jassen
trousers | hose hosen | pantalon | pantalón pantalones | pantaloni | calça calças | broek
shirt | hemd shirt tshirt | chemise tshirt | camisa camiseta | camicia maglietta | camisa camiseta | overhemd shirt
sweater | pullover pulli | pull | jersey suéter | maglione | camisola suéter | trui
dress | kleid | robe | vestido | vestito abito | vestido | jurk
shoes | schuh schuhe stiefel | chaussure chaussures bottes | zapato zapatos botas calzado | scarpa scarpe stivali | sapato sapatos botas tênis | schoen schoenen laarzen
clothing | kleidung bekleidung | vêtement vêtements | ropa prenda | abbigliamento vestiti capo | roupa | kleding
backpack | rucksack rucksäcke | sac | mochila | zaino | mochila | rugzak
bag | tasche taschen | poche sac | bolsa bolsillo | borsa tasca | bolsa bolso | tas zak
tent | zelt zelte | tente | tienda carpa | tenda | tenda barraca | tent
zipper | reißverschluss reißverschlüsse | fermeture zip | cremallera | cerniera zip | zíper fecho | rits
down | daunen daune daunenjacke federn | duvet plumes doudoune | plumas plumón | piumino piuma | penas | dons
child | kind kinder | enfant enfants bébé | niño niños | bambino bambini | criança crianças | kind kinderen
women | frau frauen damen | femme femmes | mujer mujeres | donna donne | mulher mulheres feminino | vrouw vrouwen dames
men | mann männer herren | homme hommes | hombre hombres | uomo uomini | homem homens masculino | man mannen heren
student | student studenten | étudiant étudiants | estudiante | studente studenti | estudante | student studenten
dog | hund hunde | chien | perro | cane | cão cachorro | hond
rent | mieten vermieten verleih leihen | louer location | alquilar alquiler | noleggiare noleggio | alugar aluguel | huren verhuur
job | stelle stellen job karriere | emploi recrutement | empleo trabajo | lavoro | emprego vaga | vacature baan
track | verfolgen sendungsverfolgung | suivre suivi | seguir seguimiento rastrear | tracciare tracciamento | rastrear rastreamento | volgen
temperature | temperatur grad | température degrés degré | temperatura grados | temperatura gradi | temperatura graus | temperatuur graden
battery | akku batterie laden | batterie pile | batería pila | batteria | bateria pilha | batterij accu
assemble | aufbau aufbauen montage | montage monter | montaje montar | montaggio montare | montagem montar | montage opbouwen
spare | ersatzteil ersatzteile | rechange | repuesto recambio | ricambio | sobressalente | reserveonderdeel
minimum | mindestens mindestbestellwert | minimum | mínimo | minimo | mínimo | minimaal minimum
subscription | abo abonnement | abonnement | suscripción | abbonamento | assinatura | abonnement
wholesale | großhandel händler | gros revendeur | mayorista | ingrosso | atacado | groothandel
personal | person personen | personne personnes | persona personas | persona persone | pessoa pessoas | persoon personen`;
