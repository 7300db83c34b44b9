import { editsBetween } from "~/knowledge/spelling";
import { plain, wordsOf } from "~/knowledge/words";

/** Ways to ask for a person, on plain text (lower case, no accents, no apostrophes). One block a language. */
const requests: RegExp[] = [
	// English
	/\b(talk|speak|spoke|chat)(ing|s)?\b.{0,40}\b(person|people|human|humans|agent|representative|rep|somebody|someone|anyone|anybody|staff|employee|manager|supervisor|operator|advis[oe]r|colleague|team|support|assistant|assistance|service|specialist|expert|member)\b/,
	/\b(contact(ing)?|reach(ing)?|discuss(ing)?|escalate|refer)\b.{0,40}\b(person|human|agent|representative|rep|somebody|someone|staff|manager|supervisor|operator|advis[oe]r|colleague|customer (service|care|support|assistance)|support team|team member|member of)\b/,
	/\b(transfer|connect|pass|put|hand|forward|switch|refer|redirect|escalate)(ing)?\b( me| us| this (chat|conversation|issue|case|problem))\b.{0,40}\b(person|human|agent|representative|rep|somebody|someone|staff|employee|manager|supervisor|operator|advis[oe]r|colleague|team|support|service|specialist|department|member)\b/,
	/\b(get|give|find|send|want|need|prefer)( me)? (a|an|the|your|some|another) ?(human|person|agent|representative|rep|manager|supervisor|operator|advis[oe]r|colleague|live agent|customer (service|care|support))\b(?! (size|tent|pack|account))/,
	/\b(can|could|may|might|let|id like|would like|want|need|wish|trying|how (do|can)|possible)\b.{0,12}\b(i|me|to|we|us)\b.{0,6}\b(speak|talk|chat) (to|with)\b/,
	/\bwho (can|could|do|should|may) (i|we) (talk|speak|chat)\b.{0,5}\b(to|with)\b\s*[?.!]*$/,
	/\b(real|actual|live|human) (person|human|agent|people|being|support|representative|operator)\b/,
	/\b(isnt|not|no|hate|dont (do|like|want|use|trust)|instead of|rather than|sick of|tired of|stop)\b( (an?|with|to|this|the|these|your|talking|another|any|more))* ?\b(bot|bots|robot|robots|chatbot|chatbots|ai)\b|\b(isnt|not) a (computer|machine)\b(?! wash)/,
	/\b(please|pls|can|could|would|will|to|somebody|someone|have \w+) (you |somebody |someone |they )?(call|phone|ring) me\b(?! \w+ from)|\bgive me a (call|ring|callback)\b|\b(a|request|want|need|get) (a )?call ?back\b/,
	/\b(transfer|escalate|connect) me\b/,
	/\b(can|could|would|will|have|get|need|want|let)\b.{0,8}\b(a|an|some|another)? ?\b(person|human|someone|somebody|colleague|teammate|team member|staff member|member of (staff|(the|your) team)|one of your (colleagues|team|staff|people))\b.{0,12}\b(check|look|help|call|answer|contact|handle|take over|reply|respond|assist|explain|deal|review|personally)/,
	/\b(is|are) (there )?(anybody|anyone|somebody|someone|a person|a human)\b.{0,10}\b(there|here|available|online|around)\b/,
	/\b(anyone|anybody|someone|somebody) (real|alive|human)\b|^\W*(hello\W*)?(anyone|anybody|someone|somebody) (there|here|home|around)\W*$/,
	/\bpass me (on|over)\b|\bput me through\b|\bhand me over\b/,
	// Spanish
	/\b(habl\w+|comunic\w+|contact\w+|atend\w+|atiend\w+|pas\w+|pon\w+|conect\w+|transfer\w+|quiero|necesito|prefiero)\b.{0,40}\b(persona|personas|agente|humano|humana|alguien|asesora?|operadora?|representante|encargad[oa]|emplead[oa]|responsable|ser humano|atencion al cliente)\b/,
	/\b(persona|ser humano|agente) (de verdad|real|de carne y hueso)\b|\bhabl\w+ con (soporte|el equipo|ustedes|vosotros)\b|\bhay alguien( (ahi|aqui))?\b|\b(que me llam(en|e)|me pueden llamar|llam(en|e|ad)me|pueden llamarme)\b|\bno\b.{0,25}\b(un|este|el) (robot|bot)\b/,
	// French
	/\b(parler|discuter|joindre|contacter|passe\w*|transfer\w+|echanger|communiquer|veux|voudrais|besoin|mettre en relation)\b.{0,40}\b(une personne|quelqu ?un|conseill(er|ere)|agent|humaine?|responsable|operat(eur|rice)|service client|vraie?|collegue)\b|\bun (vrai )?humain\b|\bpas (un|de|a un|avec un) (robot|bot)\b/,
	/\b(passez|parler|joindre|contacter)\b.{0,30}\b(service (apres vente|apres-vente)|sav|support|votre equipe)\b|\b(vrai|veritable)e? (conseiller|conseillere|personne|agent|humain)|\by a[ -]t[ -]il quelqu ?un|\bquelqu ?un au telephone|\b(rappel|appel)ez[ -](moi|nous)\b|\b(etre|me|nous) rappel(er|ee?s?)\b|\bmettez[ -]moi en (relation|contact)\b|\bpas\b.{0,25}\b(un|ce|le) (robot|bot)\b/,
	// German
	/\b(sprech\w*|spreche|reden|verbind\w*|kontakt\w*|telefonier\w*|chatten|weiterleit\w*|mochte|hatte gern\w*|brauche|will|unterhalten)\b.{0,40}\b(mensch\w*|mitarbeiter\w*|person|berater\w*|kundendienst|kundenservice|kundenbetreu\w*|jemand\w*|ansprechpartner\w*|support)\b|\b(mensch\w*|mitarbeiter\w*|berater\w*|kundendienst|kundenservice|jemand\w*)\b.{0,25}\b(sprechen|reden|verbinden|chatten|telefonieren)\b|\b(echte\w*|richtige\w*) (mensch\w*|person)\b|\bkeine?n? (bot|roboter|maschine)\b/,
	/\bruckruf\b|\b(telefonisch|am telefon|mit (euch|ihnen))\b.{0,20}\b(sprechen|reden|telefonieren)\b|\bleite\w*\b.{0,12}\b(mich|uns)\b.{0,40}\bweiter\b|\b(mich|uns)\b.{0,20}\b(anrufen|zuruckrufen)\b|\bruf\w*\b.{0,10}\b(mich|uns)\b.{0,15}\b(an|zuruck)\b|\b(ist|gibt es) (da|hier|dort)( auch)? (jemand|echte|richtige)\b|\b(mich|uns)\b.{0,15}\bweiterleiten\b|\b(chef|chefin|vorgesetzte\w*|manager)\b.{0,20}\b(reden|sprechen)\b/,
	// Italian
	/\b(parl\w+|contatt\w+|pass\w+|chattare|comunicare|voglio|vorrei|bisogno|trasferi\w+)\b.{0,40}\b(persona|operat(ore|rice)|uman[oa]|qualcuno|agente|assistenza clienti|servizio clienti|responsabile|consulente)\b/,
	/^ce (qualcuno|un (operatore|addetto|umano))\b|\bparl\w+\b.{0,20}\b(assistenza|supporto|il vostro team)\b|\b(potete|puo|puoi|possono|potreste) (ri)?chiamarmi\b|\brichiama(temi|mi|re|rmi)\b|\bnon\b.{0,25}\b(un|con il|questo) ?(robot|bot)\b/,
	// Portuguese
	/\b(fal\w+|convers\w+|contact\w+|contat\w+|pass\w+|transf\w+|quero|queria|preciso|gostaria)\b.{0,40}\b(pessoa|atendente|humano|humana|alguem|agente|operador\w*|representante|responsavel|funcionari[oa])\b/,
	/\b(falar|contat\w+|contact\w+)\b.{0,20}\b(suporte|apoio ao cliente|atendimento|vossa equipa|equipe)\b|\b(tem|ha) alguem( (ai|aqui))?\b|\b(podem|pode|poderiam)( me ligar| ligar[ -]me| ligar para mim)\b|\bliguem?[ -]me\b|\bme (liguem|ligue|liga)\b|\bnao\b.{0,25}\b(um|este|o) (robo|bot)\b|\b(falar|passa\w*)\b.{0,20}\b(gerente|supervisor\w*|chefe)\b/,
	// Dutch
	/\b(spreken|praten|spreek|praat|doorverbind\w*|doorverbonden|contact|chatten|wil|graag)\b.{0,40}\b(mens|medewerk(er|ster)|persoon|iemand|klantenservice|collega)\b|\b(mens|medewerk(er|ster)|iemand|klantenservice)\b.{0,20}\b(spreken|praten)\b|\becht (mens|persoon)\b|\bgeen (bot|robot)\b/,
	/\b(iemand|mens|medewerker)\b.{0,12}\baan de (lijn|telefoon)\b|\b(stuur|zet|verwijs) (me|mij|ons)\b.{0,10}\bdoor\b|\bverbind (me|mij|ons)( \w+){0,2} door\b|\bis (daar|er|hier) iemand\b|\b(me|mij|ons)\b.{0,12}\b(terug)?bellen\b|\bbel (me|mij|ons)\b|\b(geef|wil)\b.{0,15}\b(manager|leidinggevende|baas)\b/,
];

/** A message of these words alone asks for a person. */
const nouns = `agent human person representative rep operator manager supervisor advisor adviser someone somebody staff
humano persona agente asesor operador humain conseiller personne mensch mitarbeiter berater operatore umano atendente
pessoa medewerker mens`.split(/\s+/);
const company = `please pls plz a an the real live actual now customer service support care chat to with speak talk help
me i want need team desk por favor bitte svp merci per favore graag un une una ein einen`.split(/\s+/);
const phrases =
	/^(live (chat|agent|person|support)( with .{1,20})?|customer (service|care|support)|kundendienst|kundenservice|service client|servizio clienti|klantenservice|atencion al cliente|assistenza clienti|atendimento( ao cliente)?|apoio ao cliente|service apres ?vente|help ?desk)( please| pls| plz| bitte| svp| sil vous plait| por favor| per favore| graag| alstublieft)?$/;

/** The shopper asks for a human, in any of seven languages. */
export function asksForPerson(text: string): boolean {
	const flat = plain(text)
		.replace(/[\s¿¡]+/g, " ")
		.trim();
	if (asksWhatItIs.test(flat)) return false;
	if (phrases.test(flat.replace(/[^\p{L}\s]/gu, "")) || isBareNoun(wordsOf(text))) return true;
	const parts = flat.length > 600 ? [flat.slice(0, 300), flat.slice(-300)] : [flat];
	return parts.some((part) => {
		const right = respelled(part);
		return requests.some((pattern) => pattern.test(part) || (right !== part && pattern.test(right)));
	});
}

/** "Are you a bot?" is curiosity, not a request. */
const asksWhatItIs =
	/^(hi |hey |hello |so |wait |ok )?(are|r) (you|u) (\w+ ){0,3}(bot|robot|ai|human|person|machine|computer)\b[^,.]{0,20}$/;

const asked =
	"talk talking speak speaking chat contact transfer connect human person agent representative manager supervisor operator someone somebody colleague".split(
		" ",
	);

/** Mistyped key words, put right ("opertor", "somneone"). */
const respelled = (flat: string): string =>
	flat.replace(/[a-z]{5,}/g, (word) => {
		if (asked.includes(word)) return word;
		return (
			asked.find((right) => right.length >= 5 && word[0] === right[0] && editsBetween(word, right, 1) === 1) ?? word
		);
	});

function isBareNoun(words: string[]): boolean {
	if (words.length === 0 || words.length > 5) return false;
	const named = words.map((word) => nouns.some((noun) => sounds(word, noun)));
	return named.some(Boolean) && words.every((word, at) => named[at] || company.includes(word));
}

const sounds = (word: string, noun: string) =>
	word === noun ||
	(noun.length >= 5 && editsBetween(word, noun, noun.length >= 8 ? 2 : 1) <= (noun.length >= 8 ? 2 : 1));
