import type { Language } from "./language";

/** Words without a topic, plain: they are not looked up, and tell what language a text is in. Negations stay, as in English. */
const lists: Record<Exclude<Language, "en">, string> = {
	de: `der die das den dem des ein eine einen einem einer eines und oder aber ist sind bist bin seid war waren wird werden wurde
wurden worden ich du er sie es wir ihr ihn ihm ihnen mich mir dich dir uns euch sich mein meine meinen meinem meiner meines
dein deine deinen euer eure euren unser unsere unseren unserem unserer ihre ihrer ihren ihrem ihres sein seine mit von vom zu
zum zur im in am an auf fur aus bei beim nach uber unter bis um durch gegen seit wie was wann wo wer wem wen warum wieso
wohin woher womit wozu welche welcher welches welchen welchem kann kannst konnen konnt konnte konnten haben habt habe hat hast
hatte hatten muss musst mussen soll sollte sollen darf durfen durfte mochte mochten will wollen wurde gern gerne bitte gibt
gibts geben dieser diese dieses diesen diesem noch schon nur auch sehr dann wenn ob hier dort da dass weil als so man mal denn
doch eigentlich ja hallo danke moglich euch etwas alle alles mehr viel viele machen macht mache tun kommen bekomme bekommt
bekommen welch wieviel vielen sowie jeder jede jedes wenn falls bereits ins ans darauf dafur davon damit dazu wissen weiss
sagen frage wo dabei innerhalb selbst eben etwa`,
	fr: `le la les l un une des du de d et ou ce cet cette ces c est sont etes suis etre sera seront tu il elle ils elles on nous
vous je j mon ma mes ton ta tes votre vos notre nos leur leurs son sa ses se s m t n y en pour par avec dans sur sous chez au
aux que qu qui quoi dont si mais donc comment quand quel quelle quels quelles combien puis peut peux pouvez peuvent pourrais
pourriez ai as a avez avons ont avoir avait fait faire faites faut dois doit devez veux voudrais veut aimerais souhaite tres
bonjour bonsoir merci svp plait quelque chose est-ce ici la aussi plus tout tous toute toutes alors car ni comme entre vers
depuis jusqu lors etait ete cela ca ceci possible savoir dire dites besoin moi toi lui eux meme encore deja`,
	es: `el la los las un una unos unas y e o u de del al a en con por para sobre que es esta estan este estos estas ese esa
eso esos esto soy son ser sea fue era hay ha han he hemos haber yo tu usted ustedes el ella ellos nosotros mi mis su sus tus
nuestro nuestra nuestros nuestras me te se lo le les nos os como cuando donde cual cuales cuanto cuanta cuantos cuantas quien
quienes porque puedo puede pueden puedes podria podrian podemos tengo tiene tienen tienes tener quiero quisiera necesito
desde hasta muy mas pero si tambien ya hola gracias favor gustaria hacer hago hace hacen debo debe vosotros vuestro vuestra
aqui alli algo algun alguna todo toda todos todas otro otra entre segun saber dime posible vez tras`,
	it: `il lo la le gli i l un uno una e ed o ma di da d a in con su per tra fra del dello della dell dei degli delle al allo alla
all ai agli alle dal dallo dalla dall dai dalle nel nello nella nell nei nelle sul sullo sulla sull sui sulle che chi cosa cos
come quando dove dov quale quali quanto quanta quanti quante perche sono sei siete siamo essere era sia ho hai ha abbiamo
avete hanno avere io tu lei lui noi voi loro mi ti si ci vi ne mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri
nostre vostro vostra vostri vostre questo questa questi queste quello quella quelli posso puo possono possiamo potete puoi
potrei vorrei voglio devo deve bisogna fare fa fate anche molto piu se poi gia ciao buongiorno grazie favore qualcosa tutto
tutti tutte ogni altro altra sapere possibile ecco qui`,
	pt: `o a os as um uma uns umas e ou de do da dos das em no na nos nas por pelo pela pelos pelas para com sobre ao aos que
se mas como quando onde aonde qual quais quanto quanta quantos quantas quem porque sou sao ser esta estao estar foi era eu tu
ele ela eles elas nos voce voces me te lhe meu minha meus minhas seu sua seus suas nosso nossa nossos nossas posso pode podem
podemos poderia tem tenho temos ter ha haver quero gostaria queria preciso fazer faz fazem devo deve este esta isto esse essa
isso aquele ja tambem muito mais ate desde entre ola oi bom dia boa tarde obrigado obrigada favor algum alguma todo toda todos
todas outro outra saber possivel vez aqui`,
	nl: `de het een en of ik jij je jullie u uw wij we ons onze mijn mij me hij hem zij ze haar hun er dit dat deze die met van
voor naar om te bij aan uit tot op in over onder door hoe wat wanneer waar wie welke welk waarom kan kunt kunnen kon
zou zouden heb hebt heeft hebben had is zijn ben bent was waren wordt worden word moet moeten mag mogen wil willen graag ook
nog dan als maar wel al zo want dus om iets alle alles meer veel hallo bedankt dank alstublieft aub gaan gaat doen doet
mogelijk weten vraag binnen hier daar na sinds per ieder elke`,
	da: `og i at det en et den til er som pa de med han af for ikke der var mig sig men har om vi min havde ham hun nu over da fra
du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind nar vaere dog noget ville jo deres efter
ned skulle denne end dette mit ogsa under have dig anden hende mine alt meget sit vor mod disse hvis din nogle hos blive
mange ad bliver hendes vaeret jer sadan hvordan hvornar hvilke hvem kan jeg jeres vores mit hej tak gerne fa far`,
	nb: `og i jeg det at en et den til er som pa de med han av for ikke der var meg seg men har om vi min mitt mine hadde ham hun
na over da fra du ut sin dem oss opp man hans hvor eller hva skal selv her alle vil ble kunne inn nar vaere noe ville jo
deres etter ned skulle denne enn dette ogsa under ha deg annen henne alt mye sitt mot disse hvis din noen hos bli mange blir
hvordan hvilke hvem kan dere deres vare hei takk gjerne far fa kommer`,
	sv: `och det att i en jag hon som han pa den med var sig for sa till ar men ett om hade de av icke mig du henne da sin nu har
inte hans honom skulle hennes dar min man ej vid kunde nagot fran ut nar efter upp vi dem vara vad over an dig kan sina har
ha mot alla under nagon eller allt mycket sedan ju denna sjalv detta at utan varit hur ingen mitt ni bli blev oss din dessa
nagra deras blir mina samma vilken er sadan var blivit dess inom mellan sadant varfor varje vilka ditt vem vilket sitt hej
tack vill far kan ska skall garna er era ert`,
	fi: `ja on ei se etta han mika miten milloin missa mista mihin kuinka paljonko voiko voinko onko oli olla ovat olen olet olemme
olette tama nama tuo nuo ne mina sina me te he minun sinun hanen meidan teidan heidan minut sinut kun jos mutta tai seka myos
vain viela jo niin kuin joka jotka mita kuka ketka voin voit voi voimme voitte voivat haluan haluaisin pitaako pitaa saako
saan hei kiitos kanssa asti ennen jalkeen`,
};

const sets = new Map<Language, Set<string>>(
	Object.entries(lists).map(([language, list]) => [language as Language, new Set(list.split(/\s+/))]),
);

/** The small words of a language other than English, which has its own (stop-words.ts). */
export const smallWords = (language: Language): ReadonlySet<string> => sets.get(language) ?? none;
const none: ReadonlySet<string> = new Set();
