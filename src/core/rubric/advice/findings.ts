import type { FieldKey } from '../../brief/fields.ts';
import type { Judgement } from '../model/network.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import type { Finding } from '../score.ts';
import { buyingProcess } from './buyingProcess.ts';
import { currentState } from './currentState.ts';
import type { Advice, Gap } from './gap.ts';
import { pain } from './pain.ts';
import { promised } from './promised.ts';
import { redFlags } from './redFlags.ts';
import { trigger } from './trigger.ts';

const ADVICE: Record<FieldKey, Advice> = { trigger, pain, currentState, buyingProcess, promised, redFlags };

/** What is missing to the next level, the one that lifts most first; at least one below level 3, none at 3. */
export function findingsOf(field: FieldKey, reading: Reading, judgement: Judgement): Finding[] {
  const advice = ADVICE[field];
  if (judgement.level === 3) return [];
  if (judgement.level < 2) return [findingOf(judgement.level === 0 ? advice.nothing : advice.bare, reading, judgement)];
  const sureOf = ({ filledBy }: Gap) => Math.max(...Array.from(filledBy, (fact) => judgement.facts.get(fact) ?? 0));
  const partial = advice.partial.filter(({ only }) => only === undefined || (judgement.facts.get(only) ?? 0) > 0);
  const open = partial.filter((gap) => sureOf(gap) <= 0);
  // The level says that something is missing, even where every fact seems half there: then it is the one least sure.
  const gaps = open.length > 0 ? open : partial.toSorted((a, b) => sureOf(a) - sureOf(b)).slice(0, 1);
  return gaps.map((gap) => findingOf(gap, reading, judgement));
}

function findingOf({ rule, message, example, about }: Gap, { tokens }: Reading, judgement: Judgement): Finding {
  const known = about !== undefined && (judgement.facts.get(about) ?? 0) > 0 ? about : undefined;
  const { from, to } = known === undefined ? { from: 0, to: tokens.length - 1 } : clausesOf(tokens, judgement.evidenceOf(known));
  return { rule, message, example, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

const ENDS = new Set([',', ';', ':', '.', '!', '?', '–', '—', '(', ')', '•', '/', '|', '→']);

/** The clauses that hold the evidence, whole: a preposition by itself tells a reader nothing. */
function clausesOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): { from: number; to: number } {
  const isEnd = (at: number) => tokens[at]?.kind === 'sign' && ENDS.has(tokens[at]?.norm ?? '');
  let [first, last] = [from, to];
  while (first < last && isEnd(first)) first += 1;
  while (last > first && isEnd(last)) last -= 1;
  while (first > 0 && !isEnd(first - 1)) first -= 1;
  while (last < tokens.length - 1 && !isEnd(last + 1)) last += 1;
  return { from: first, to: last };
}
