import { type Reading, readingOf } from './reading.ts';
import type { Token } from './tokens.ts';

/** What stands before a point of a list. */
const POINTS = '•*-–—·>';
/** What opens a text as a whole, each before what closes it. */
const PAIRS = '""“”„“«»()[]';

/** A text without the mark of a list's only point in front, and without quotes or brackets around it all: they say nothing. */
export function withoutFrame(reading: Reading): Reading {
  const { tokens } = reading;
  let from = pointIn(tokens);
  let to = tokens.length;
  const opens = tokens[from]?.norm ?? '';
  const pair = PAIRS.indexOf(opens);
  const closes = pair % 2 === 0 ? PAIRS.charAt(pair + 1) : '';
  if (closes !== '' && to - from > 2 && tokens[to - 1]?.norm === closes && !isAmong(tokens, from + 1, to - 1, opens + closes)) {
    from += 1;
    to -= 1;
  }
  return to - from === tokens.length ? reading : readingOf(reading, (at) => at >= from && at < to);
}

const isAmong = (tokens: readonly Token[], from: number, to: number, signs: string): boolean =>
  tokens.slice(from, to).some(({ kind, norm }) => kind === 'sign' && signs.includes(norm));

/** How many tokens in front are a mark: "•", "1)". Of several points none is taken away: what they have in common tells that it is a list. */
function pointIn(tokens: readonly Token[]): number {
  const [mark, next] = tokens;
  if (!mark || !next) return 0;
  if (mark.kind === 'sign')
    return POINTS.includes(mark.norm) && mark.end < next.start && !isAmong(tokens, 1, tokens.length, mark.norm) ? 1 : 0;
  return mark.norm === '1' && next.norm === ')' && !isAmong(tokens, 2, tokens.length, ')') ? 2 : 0;
}
