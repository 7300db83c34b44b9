/** How shoppers shorten and mistype what everybody says, with what it stands for. */
const lines = `
u you
ur your
r are
n and
y why
k okay
kk okay
hav have
havnt havent
wat what
wats whats
wut what
wot what
teh the
hte the
bk back
pts points
quid pounds
wich which
mny many
wen when
wher where
hw how
cud could
shud should
wud would
thx thanks
tnx thanks
ty thanks
pls please
plz please
cuz because
coz because
bc because
tho though
thru through
til until
till until
abt about
w with
wo without
b4 before
2day today
2moro tomorrow
tmrw tomorrow
tmr tomorrow
nite night
fone phone
nr number
num number
qty quantity
max maximum
min minimum
info information
hr hour
hrs hours
mins minutes
wk week
wks weeks
mth month
mths months
yr year
yrs years
addr address
pic picture
pics pictures
msg message
temp temperature
approx approximately
dept department
ppl people
sth something
smth something
lil little
btw also
asap quickly
bak back
becuase because
becouse because
befor before
beleive believe
bougt bought
brocken broken
brokn broken
cancle cancel
cheep cheap
chek check
choise choice
colur colour
coud could
definately definitely
delevery delivery
diffrent different
dosent doesnt
dosnt doesnt
doznt doesnt
evry every
gonna going
gud good
gd good
guarentee guarantee
hapen happen
heavey heavy
hlp help
intrested interested
kno know
knw know
lenght length
lisence licence
lng long
maney many
meen mean
meens means
menny many
mesage message
mutch much
muche much
neccesary necessary
necesary necessary
nead need
nxt next
occured occurred
offen often
ofen often
oftn often
oder order
ordr order
oredr order
payed paid
peice piece
plese please
prise price
prolly probably
qustion question
realy really
recieve receive
recieved received
recipt receipt
reciept receipt
rember remember
seperate separate
shld should
shoud should
sined signed
sombody somebody
somthing something
stil still
sz size
tak take
taks takes
takn taken
thay they
thare there
thier their
ther there
thign thing
tomorow tomorrow
tommorow tomorrow
tommorrow tomorrow
untill until
uesd used
useing using
usefull useful
wana want
wanna want
wehn when
weigth weight
wether whether
whear where
wheather whether
whcih which
whic which
whitch which
wierd weird
wiv with
wnt want
woud would
writen written
yea yes
frm from
yestrday yesterday
`;

const meanings = new Map(
	lines
		.trim()
		.split("\n")
		.map((line) => line.split(" ") as [string, string]),
);

/** The word that a shortened one stands for; itself when it is none. */
export const spelledOut = (word: string): string => meanings.get(word) ?? word;

/** "how long dose it take", "dose this fit": the verb; "what dose should I take" stays a dose. */
const doesMistyped =
	/(?<=^\W*|[.?!,;]\s*|\b(?:how|long|much|many|often|when|where|why|who|which|that|it|what|wat|waht|wots?|wut|wen|wher|mutch|mny|offen)\s+)dose\b(?!\s+(?:of|should|do|is|per|are|can|would)\b)/giu;
/** "4 my dad", "2 the US": a digit said aloud. Before a thing ("2 tents") it counts. */
const small = "(?:the|a|an|my|me|u|you|your|ur|our|us|it|this|that|these|those|him|her|them|his|their|free|sale)";
const forSaidAloud = new RegExp(`(?<=\\p{L}\\s+)4(?=\\s+${small}\\b)`, "giu");
const sent = "(?:ships?|shipping|delivers?|delivery|postage|send|sent|post|back|how|able|going)";
const toSaidAloud = new RegExp(
	`(?<=\\p{L}\\s+)2(?=\\s+${small}\\b)|(?<=\\b${sent}\\s+)2(?=\\s+\\p{L}+(?<!s)\\b)`,
	"giu",
);

/** "Lovely, which days?": said to the answer before. */
const interjections =
	/^\s*(?:(?:ok|okay|lovely|great|perfect|brilliant|cool|awesome|nice|super|fab|cheers|right|alright|hmm+|oh|ah|wow|hiya|good|thanks|thank you)\s*[,.!…]+\s*)+/iu;
/** "we'd" is no wedding. */
const contractions = /\b(we|he|she|they|who|that|there|it)['’](?:d|ll|ve)\b/giu;

/** An English message with what is mistyped or said aloud in digits as the words around it tell. */
export const asItIsMeant = (text: string): string =>
	text
		.replace(interjections, "")
		.replace(contractions, "$1")
		.replace(doesMistyped, "does")
		.replace(forSaidAloud, "for")
		.replace(toSaidAloud, "to");
