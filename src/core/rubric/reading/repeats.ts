import { period } from './period.ts';
import type { Token } from './tokens.ts';

/** Signs between which something is said: a sentence, a clause, a point of a list. */
const ENDS = new Set(['.', '!', '?', ';', ',', '/', '|', '•', '–', '—', '-', '*', '→', '+', '&']);
/** A single word comes back in a list ("IT: yes, CFO: yes"): it is said again only beside itself or among what is said again. */
const LEAST = 2;

/** Tokens without what stands among them before, so that saying it again is worth nothing. Linear. */
export function withoutRepeats(tokens: Token[]): Token[] {
  return withoutClausesSaid(tokens.slice(0, lengthOfOne(tokens)));
}

/** How many tokens a text has that may be there several times, one behind the other, with signs between its copies or none. */
function lengthOfOne(tokens: Token[]): number {
  const copy = period(tokens.map((token) => token.norm + token.unit));
  const last = tokens.length % copy;
  if (last === 0) return copy;
  const isJoined = copy < tokens.length && tokens.slice(last, copy).every(isEnd) && !tokens.slice(0, last).every(isEnd);
  return isJoined ? last : tokens.length;
}

const isEnd = ({ kind, norm }: Token) => kind === 'sign' && ENDS.has(norm);

/** Some tokens up to a sign that ends them, if one does. */
interface Clause {
  from: number;
  /** Of its end, exclusive; `next` is behind the sign. */
  to: number;
  next: number;
  again: boolean;
}

function withoutClausesSaid(tokens: Token[]): Token[] {
  const clauses = clausesOf(tokens);
  // Nearly every text: nothing is left out, and nothing is copied.
  if (!clauses.some(({ again }) => again)) return tokens;
  const kept: Token[] = [];
  for (const { from, to, next, again } of clauses) {
    // What came before ends as this would have ended.
    if (again) while (kept.length > 0 && isEnd(kept.at(-1) as Token)) kept.pop();
    kept.push(...tokens.slice(again ? to : from, next));
  }
  return kept;
}

function clausesOf(tokens: Token[]): Clause[] {
  const said = createSaid(tokens);
  const clauses: Clause[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isEnd(tokens[to] as Token)) to += 1;
    const next = Math.min(to + 1, tokens.length);
    // A sign behind a sign belongs to what it ends.
    const last = clauses.at(-1);
    if (to === from && last) last.next = next;
    else clauses.push({ from, to, next, again: to - from >= LEAST && said(from, to) });
    from = next;
  }
  const words = new Set<string>();
  clauses.forEach((clause, i) => {
    if (clause.to - clause.from >= LEAST) return;
    const word = tokens[clause.from]?.norm ?? '';
    const isAmongRepeats = clauses[i - 1]?.again || clauses[i + 1]?.again || tokens[clauses[i - 1]?.from ?? -1]?.norm === word;
    if (words.has(word) && isAmongRepeats) clause.again = true;
    words.add(word);
  });
  return clauses;
}

/** Tells of one clause after another whether it was told before. Only those that begin alike are compared. */
function createSaid(tokens: readonly Token[]): (from: number, to: number) => boolean {
  const keyOf = (from: number, to: number) => {
    let key = '';
    for (let at = from; at < to; at += 1) key += `${tokens[at]?.norm}${tokens[at]?.unit} `;
    return key;
  };
  const seen = new Map<string, { from: number; to: number; keys: Set<string> | null }>();
  return (from, to) => {
    const first = tokens[from]?.norm ?? '';
    const alike = seen.get(first);
    if (!alike) {
      seen.set(first, { from, to, keys: null });
      return false;
    }
    alike.keys ??= new Set([keyOf(alike.from, alike.to)]);
    const key = keyOf(from, to);
    const known = alike.keys.has(key);
    alike.keys.add(key);
    return known;
  };
}
