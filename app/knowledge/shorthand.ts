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
dose does
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
`;

const meanings = new Map(
	lines
		.trim()
		.split("\n")
		.map((line) => line.split(" ") as [string, string]),
);

/** The word that a shortened one stands for; itself when it is none. */
export const spelledOut = (word: string): string => meanings.get(word) ?? word;
