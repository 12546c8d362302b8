import type { FieldKey } from '../../brief/fields.ts';
import type { Judgement, Part } from '../model/network.ts';
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
  const fitting = advice.partial.filter(({ only }) => only === undefined || (judgement.facts.get(only) ?? 0) > 0);
  // The level may be surer than each of its facts.
  const partial = fitting.length > 0 ? fitting : advice.partial.slice(-1);
  const open = partial.filter((gap) => sureOf(gap) <= 0);
  const unseen = open.filter(({ seen }) => !seen?.(reading));
  // The level says that something is missing, even where every fact seems half there: then it is the one least sure.
  const leastSure = (among: Gap[]) => among.toSorted((a, b) => sureOf(a) - sureOf(b)).slice(0, 1);
  const notSeen = partial.filter(({ seen }) => !seen?.(reading));
  const gaps = unseen.length > 0 ? unseen : leastSure(notSeen.length > 0 ? notSeen : partial);
  return gaps.map((gap) => findingOf(gap, reading, judgement));
}

function findingOf({ rule, message, example, about }: Gap, { tokens }: Reading, judgement: Judgement): Finding {
  const known = about !== undefined && (judgement.facts.get(about) ?? 0) > 0 ? about : undefined;
  const { from, to } = known === undefined ? { from: 0, to: tokens.length - 1 } : judgement.evidenceOf(known, clausesOf(tokens));
  return { rule, message, example, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

const ENDS = new Set([',', ';', ':', '.', '!', '?', '–', '—', '(', ')', '•', '/', '|', '→']);
/** A dot behind these ends no clause. */
const ABBREVIATED = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'approx', 'ca', 'incl', 'no', 'vs']);
/** What comes later is looked for in vain: a finding that points far down is not read. */
const MOST_CLAUSES = 24;

/** The clauses of a text, the whole where it has none: a preposition by itself tells a reader nothing. */
function clausesOf(tokens: readonly Token[]): Part[] {
  const clauses: Part[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length && clauses.length < MOST_CLAUSES; at += 1) {
    const isEnd = at === tokens.length || (tokens[at]?.kind === 'sign' && ENDS.has(tokens[at]?.norm ?? ''));
    if (!isEnd || (tokens[at]?.norm === '.' && ABBREVIATED.has(tokens[at - 1]?.norm ?? ''))) continue;
    if (at > from) clauses.push({ from, to: at - 1 });
    from = at + 1;
  }
  return clauses.length > 0 ? clauses : [{ from: 0, to: tokens.length - 1 }];
}
