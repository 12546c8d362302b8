/** Whether a text names a competitor who is in the deal, and how it calls them. */
import { addNames, type Names, namesIn } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { stem } from '../reading/stem.ts';
import type { Token } from '../reading/tokens.ts';

/** Said where others are in the deal, whoever they are. */
const OTHERS = [
  'competitor',
  'also talking to',
  'also looking at',
  'also evaluating',
  'other vendors',
  'another vendor',
  'other quotes',
  'another quote',
  'shortlist',
  'short list',
  'in trial',
  'a trial of',
  'demo of a rival',
  'comparing us',
];

const DENIES = /^(?:no|not|nor|neither|never|nobody|without|(?:is|are|was|were|do|does|did|has|have|had|wo|ca)nt)$/;
/** What may stand between a denial and what it denies; "not happy with Rivalsoft" denies something else. */
const DENIABLE = new Set(
  'use,using,look,talk,speak,evaluate,consider,compare,see,have,at,to,with,any,the,other,also,even,yet,currently'.split(',').map(stem),
);
/** Said of a rival that is no longer there. */
const ENDED = /^(?:dropped|ditched|cancell?ed|abandoned|former|formerly)$/;
const CLAUSE_END = /^[.,;:!?]$/;
/** Words on each side that are looked at: the cost stays in proportion to the text. */
const NEAR = 8;
const LONGEST_QUOTE = 40;

/** By which the usual words are told from the names of a workspace, each of which stands for itself. */
const USUAL = '';
const names = new WeakMap<readonly string[], Names<string>>();

function namesOf(competitors: readonly string[]): Names<string> {
  const known = names.get(competitors);
  if (known) return known;
  const made: Names<string> = new Map();
  addNames(made, USUAL, OTHERS);
  for (const name of competitors) addNames(made, name, [name]);
  names.set(competitors, made);
  return made;
}

/** As the workspace writes it: "Close" is no plant that closes. */
const isWritten = (text: string, name: string, at: number) =>
  text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));

/** Whether the clause around the words `from` to `to` says that they are not, or no longer, in the deal. */
function isDenied({ tokens, stems }: Reading, from: number, to: number): boolean {
  let before = from - 1;
  while (from - before < NEAR && DENIABLE.has(stems[before] as string)) before -= 1;
  if (DENIES.test(tokens[before]?.norm ?? '')) return true;
  const isEnd = ({ norm }: Token) => CLAUSE_END.test(norm);
  const clause = tokens.slice(Math.max(0, from - NEAR), from);
  const after = tokens.slice(to + 1, to + NEAR);
  const end = after.findIndex(isEnd);
  return [...clause.slice(clause.findLastIndex(isEnd) + 1), ...after.slice(0, end < 0 ? NEAR : end)].some(({ norm }) => ENDED.test(norm));
}

/** What names a competitor in a text, by the usual words or by these names, or null. */
export function competitorIn(reading: Reading, competitors: readonly string[]): string | null {
  const { text, tokens, stems } = reading;
  const kinds = namesIn(namesOf(competitors), stems);
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = kinds[at];
    if (kind === undefined) continue;
    const from = at;
    while (kinds[at + 1] === kind) at += 1;
    const start = tokens[from]?.start ?? 0;
    if (kind !== USUAL && !isWritten(text, kind, start)) continue;
    if (!isDenied(reading, from, at)) return text.slice(start, tokens[at]?.end).slice(0, LONGEST_QUOTE);
  }
  return null;
}
