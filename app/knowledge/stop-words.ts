import type { Language } from "./languages/language";
import { smallWords } from "./languages/small-words";
import { editsBetween } from "./spelling";

/** Words that carry no topic, plain (no apostrophes, no accents). Negations stay: "not" changes an answer. */
const english = `a about above after again all also am an and any are arent as at be because been before being below
between both but by can cant could couldnt did didnt do does doesnt doing done dont down during each else even ever few for from
further get gets getting give go going gonna good got gotta great guys had has hasnt have havent having he hello her here
hers hey hi him his how however i id if ill im in into is isnt it its itself ive just kindly know let lets like lot lots
made make makes many may maybe me might mine more most much must my myself need needs now of off ok okay on once one only
or other our ours out over own please pls plz possible possibly quite rather really right same say says see shall she
should since so some something still such sure take tell than thank thanks that thats the their theirs them then there
theres these they theyre shes hes whos shouldnt cant hadnt neednt thing things think this those through thus to too try trying u under until up upon ur us use
very want wanted wants was wasnt way we well were weve what whats when where whether which while who whom whose why will
wish with within wont would wouldnt ya yeah yes yet you youd youll your youre yours youve hows wheres heres anyone
anything everything someone somebody anybody question wondering wonder able actually anyway currently exactly already basically simply honestly find look looking`;

/** German, French, Spanish, Italian, Portuguese, Dutch: none that means something in English. */
const others = `der das den dem des ein eine einen einem einer und oder aber ist sind bist seid wird werden wurde ich du er sie
es wir ihr ihn ihm ihnen mich mir dich dir uns euch sich mein meine meinen meinem meiner dein deine euer eure unser unsere ihre
ihrer ihren mit von vom zu zum zur im fur aus bei nach uber ohne bis wie was wann wo wer wohin welche welcher welches welchen
kann kannst konnen konnt konnte haben habt habe muss mussen soll sollte darf durfen mochte mochten gern gerne bitte gibt gibts
dieser diese dieses diesen noch schon nur auch sehr dann wenn ob hier dort
le la les un une des du de et ou ce cet cette ces est sont etes suis etre tu il elle ils elles nous vous mon ma mes votre vos
notre nos leur leurs sa ses se pour par avec dans sur sous chez au aux en que qui quoi dont si mais donc comment quand quel
quelle quels quelles combien puis peut peux pouvez peuvent ai avez avons ont avoir fait faire faut dois doit veux voudrais
souhaite tres bonjour
el los las unos unas y o es esta estan este estos estas ese esa eso esos yo mi mis su sus tu tus nuestro nuestra me te nos para
por con en del al que como cuando donde cual cuales cuanto cuanta cuantos cuantas quien puedo puede pueden puedes podria tengo
tiene tienen tienes quiero quisiera necesito desde hasta sobre muy mas pero si tambien ya ser hola
il lo gli uno e ed ma sono siete sei io mio mia miei mie suo sua vostro vostra nostro nostra di da dal dalla dello della dei
degli delle al alla ai alle nel nella nei sul sulla per tra fra su che chi cosa come quando dove quale quali quanto quanta
quanti quante posso possiamo potete puoi ho hai abbiamo avete vorrei questo questa questi queste quello quella anche ciao
os um uma uns umas sao eu meu minha meus minhas seu sua seus suas nosso nossa ao aos do dos da das na nas pelo pela com em que
como quando onde qual quais quanto quantos quantas posso pode podem podemos voce voces tem tenho temos ser estar foi isso isto
esse essa muito mais mas ja gostaria queria preciso ola
het een de en of ik jij je jullie u uw wij ons onze mijn mij hij zij er dit dat deze met van voor naar om te bij aan uit tot hoe
wat wanneer waar wie welke kan kunt kunnen heb hebt heeft hebben zijn wordt worden moet moeten graag ook nog dan als maar wel`;

const words = new Set(`${english} ${others}`.split(/\s+/));
// Latin-script function words that are content words in English.
for (const content of ["die", "no", "son", "hat", "war", "eu", "pour", "van", "comment", "dove"]) words.delete(content);

/** Courtesies that shoppers of any language write. */
const everywhere = new Set("hi hello hey ok okay pls please thanks sorry".split(" "));

/** A word without a topic; in an English text those of other languages are none either. */
export const isStopWord = (word: string, language: Language = "en"): boolean =>
	language === "en" ? words.has(word) : smallWords(language).has(word) || everywhere.has(word);

const englishWords = new Set(english.split(/\s+/));

/** The longer English small words; shorter ones are one slip away from anything. */
const slippable = [...englishWords].filter((word) => word.length >= 4);
const mistyped = new Map<string, boolean>();
const mostRemembered = 5_000;

/** Whether a word that nobody knows is one slip away from an English small word ("ther", "anythin"). */
export function isMistypedSmallWord(word: string): boolean {
	const known = mistyped.get(word);
	if (known !== undefined) return known;
	if (mistyped.size >= mostRemembered) mistyped.clear();
	const is = word.length >= 3 && !/\d/.test(word) && slippable.some((other) => editsBetween(word, other, 1) <= 1);
	mistyped.set(word, is);
	return is;
}

const byLetters = new Map(slippable.map((word) => [[...word].sort().join(""), word]));

/** The English small word whose letters a word has in another order by one swap ("waht"); null when there is none. */
export function swappedSmallWord(word: string): string | null {
	const other = byLetters.get([...word].sort().join(""));
	return other && other !== word && editsBetween(word, other, 1) === 1 ? other : null;
}

/** A small word of this language and no other's list. */
export const isSmallWordOf = (word: string, language: Language): boolean =>
	(language === "en" ? englishWords : smallWords(language)).has(word);
