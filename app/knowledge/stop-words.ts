/** Words that carry no topic, plain (no apostrophes, no accents). Negations stay: "not" changes an answer. */
const english = `a about above after again all also am an and any are arent as at be because been before being below
between both but by can cant could couldnt did didnt do does doesnt doing dont down during each else even ever few for from
further get gets getting give go going gonna good got gotta great guys had has hasnt have havent having he hello her here
hers hey hi him his how however i id if ill im in into is isnt it its itself ive just kindly know let lets like lot lots
made make makes many may maybe me might mine more most much must my myself need needs now of off ok okay on once one only
or other our ours out over own please pls plz possible possibly quite rather really right same say says see shall she
should since so some something still such sure take tell than thank thanks that thats the their theirs them then there
theres these they theyre thing things think this those through thus to too try trying u under until up upon ur us use
very want wanted wants was wasnt way we well were weve what whats when where whether which while who whom whose why will
wish with within wont would wouldnt ya yeah yes yet you youd youll your youre yours youve hows wheres heres anyone
anything everything someone somebody anybody question wondering wonder able actually anyway currently find look looking`;

const others = `der die das den dem ein eine einen einem und oder ist sind war ich du er sie es wir ihr mein meine dein
euer mit von zu zum zur im auf fur aus bei wie was wann wo kann konnen konnt haben hat habe nicht
le la les un une des du de et ou est sont je tu il elle nous vous mon ma mes votre vos pour par avec dans sur que qui quoi
comment quand puis peut pouvez ai avez
el los las una unos y o es son yo mi mis su sus para por con en que como cuando donde puedo pueden tengo tiene
il lo gli i uno e sono io mio mia per con nel su che come quando dove posso potete ho
os as um uma e sao eu meu minha com em no na que como quando onde posso voces tenho
het een en of ik jij mijn met van voor naar in op hoe wat wanneer waar kan kunnen heb hebben`;

const words = new Set(`${english} ${others}`.split(/\s+/));
// Latin-script function words that are content words in English.
for (const content of ["die", "no", "son", "as", "hat", "war"]) words.delete(content);

export const isStopWord = (word: string): boolean => words.has(word);
