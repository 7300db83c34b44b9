import { termOf } from "./words";

/** Words of one line are used alike and mean different things: a Saturday is no Sunday, however near their meanings are. */
const lines = `
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million first second third fourth fifth sixth seventh eighth ninth tenth single double triple
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn winter
black white grey gray red blue green yellow orange purple pink brown beige navy violet silver gold
north south east west
left right
top bottom
front back rear side
inside outside
upper lower
first last
morning noon afternoon evening night midnight
minute second hour day week month year
mm cm meter metre inch inches foot feet mile kilometer
gram kilogram ounce pound kilo
husband wife son daughter father mother brother sister
man men woman women kid kids child children boy girl
cat dog horse
buy sell
open close
begin end start
early late
hot cold warm
big small large little
wide narrow
long short
thick thin
heavy light
high low
wet dry
new old
before after
arrive leave
win lose
`;

const classes = new Map<string, Set<number>>();
for (const [number, line] of lines.trim().split("\n").entries())
	for (const word of line.split(" ")) {
		const term = termOf(word);
		classes.set(term, (classes.get(term) ?? new Set()).add(number));
	}

/** Whether two different terms exclude each other: both are members of the same row of things. */
export function excludeEachOther(left: string, right: string): boolean {
	if (left === right) return false;
	const one = classes.get(left);
	const other = classes.get(right);
	if (!one || !other) return false;
	for (const number of one) if (other.has(number)) return true;
	return false;
}
