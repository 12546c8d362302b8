import { type Reading, readingOf } from './reading.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** What a clause of small talk is made of, and of nothing else. */
const WORDS =
  'i,we,he,she,they,it,the,a,our,was,is,are,very,really,super,so,quite,pretty,all,mostly,overall,otherwise,just,and,but,with,for,to,in,about,' +
  'seem,sound,feel,look,went,good,great,nice,lovely,fine,friendly,positive,happy,keen,excited,interested,curious,well,' +
  'chat,call,talk,intro,guy,lady,people,team,vibe,energy,interest,like,love,us,platform,product,no,nothing,other,else,concern,thanks';
/** Of a single word nobody can say that it is small talk, and a longer clause is not looked through to its end; in tokens. */
const SHORTEST = 2;
const LONGEST = 12;
/** What is left says nothing by itself below so many words and numbers. */
const LEAST_LEFT = 4;
/** Signs between which something is said. A hyphen is no end: "well-known". */
const ENDS = new Set(['.', '!', '?', ';', ',', '–', '—', '(', ')', '•', '|']);

let words: Set<string> | null = null;

const isEnd = ({ kind, norm }: Token): boolean => kind === 'sign' && ENDS.has(norm);

/** The text without its clauses of small talk, which say nothing and take nothing away; null where there are none, and where little else is said. */
export function withoutSmallTalk(reading: Reading): Reading | null {
  words ??= new Set(WORDS.split(',').map(stem));
  const { tokens, stems } = reading;
  const talk = new Set<number>();
  let left = 0;
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !isEnd(token)) continue;
    const isTalk = at - from >= SHORTEST && at - from <= LONGEST && stems.slice(from, at).every((one) => words?.has(one));
    if (!isTalk) left += at - from;
    else for (let i = from; i <= at; i += 1) talk.add(i);
    from = at + 1;
  }
  return talk.size === 0 || left < LEAST_LEFT ? null : readingOf(reading, (at) => !talk.has(at));
}
