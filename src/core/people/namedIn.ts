/** People whose name falls in a text together with their role: "CFO Ruth Adler", "Luc Ferrand, plant manager in Lyon". */
import { ROLES } from '../rubric/data/roles.ts';
import { WHEN } from '../rubric/data/times.ts';
import { read } from '../rubric/reading/reading.ts';
import { stem } from '../rubric/reading/stem.ts';
import type { Token } from '../rubric/reading/tokens.ts';

export interface Named {
  name: string;
  /** As the text says it. */
  role: string;
}

const stemsOf = (list: string): Set<string> => new Set(list.split(',').map((word) => stem(word.trim())));

let lists: { roles: Set<string>; notNames: Set<string> } | null = null;

/** Written large without being anybody's name. */
const NOT_NAMES =
  'the,a,an,and,or,but,he,she,they,we,i,it,our,their,his,her,my,your,is,was,has,in,on,at,for,with,if,no,not,yes,who,told,said,asked,mr,mrs,ms,dr,sales,customer,product,data,business,weekly,daily,news';

function theLists() {
  lists ??= { roles: stemsOf(ROLES), notNames: stemsOf(`${NOT_NAMES},${WHEN}`) };
  return lists;
}

/** Words in a name, and in a role: what is longer is a sentence. */
const MOST_NAME = 3;
const MOST_ROLE = 4;

interface Words {
  text: string;
  tokens: readonly Token[];
  stems: readonly string[];
  /** A business tool, a place where news is read, our own product. */
  marks: readonly (string | undefined)[];
}

const isRole = ({ stems }: Words, at: number): boolean => theLists().roles.has(stems[at] ?? '');

function isNamePart(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'word' || words.marks[at] !== undefined || isRole(words, at) || theLists().notNames.has(words.stems[at] ?? ''))
    return false;
  const written = words.text.slice(token.start, token.end);
  // A word in capitals only is a department or a firm: "IT", "SAP".
  return /^\p{Lu}\p{Ll}/u.test(written);
}

/** Next to each other, with nothing but a space between. */
const isJoined = ({ text, tokens }: Words, at: number): boolean => /^[ \u00a0-]$/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));

const between = ({ text, tokens }: Words, from: number, to: number): string =>
  text.slice(tokens[from]?.start, tokens[to]?.end).replace(/[’']s$/u, '');

/** Where the name that begins here ends; -1 where none does. */
function endOfName(words: Words, from: number): number {
  let to = from - 1;
  while (to - from + 1 < MOST_NAME && isNamePart(words, to + 1) && (to < from || isJoined(words, to))) to += 1;
  return to < from ? -1 : to;
}

const BEFORE_ROLE = /^(?:the|a|an|our|their|his|her|your)$/;
/** Another sentence begins, about somebody else. */
const NO_ROLE = /^(?:and|or|but|who|which|that|said|says|is|was|has|in|on|at|from|to)$/;

/** "plant manager", "head of logistics": the words of a role that begins here, with a role's word among them. */
function roleAt(words: Words, begins: number): string | null {
  const from = BEFORE_ROLE.test(words.tokens[begins]?.norm ?? '') ? begins + 1 : begins;
  let last = -1;
  for (let at = from; at < from + MOST_ROLE && words.tokens[at]?.kind === 'word'; at += 1) {
    if (isRole(words, at)) last = words.stems[at + 1] === 'of' && words.tokens[at + 2]?.kind === 'word' ? at + 2 : at;
    else if (isNamePart(words, at) || NO_ROLE.test(words.tokens[at]?.norm ?? '')) break;
  }
  return last < 0 ? null : between(words, from, last);
}

/** In the order of the text; each name once. */
export function namedIn(text: string): Named[] {
  const words: Words = read(text);
  const found = new Map<string, Named>();
  for (let at = 0; at < words.tokens.length; at += 1) {
    const to = endOfName(words, at);
    if (to < 0) continue;
    const behind = words.tokens[to + 1]?.norm;
    const told = behind === ',' || behind === '(' ? roleAt(words, to + 2) : null;
    const before = at > 0 && isRole(words, at - 1) && isJoined(words, at - 1) ? between(words, at - 1, at - 1) : null;
    const role = told ?? before;
    const name = between(words, at, to);
    if (role !== null && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), { name, role });
    at = to;
  }
  return [...found.values()];
}
