import type { FieldKey } from '../../brief/fields.ts';
import type { Judgement } from '../model/network.ts';
import type { Reading } from '../reading/reading.ts';
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
  const open = advice.partial.filter((gap) => sureOf(gap) <= 0);
  // The level says that something is missing, even where every fact seems half there: then it is the one least sure.
  const gaps = open.length > 0 ? open : advice.partial.toSorted((a, b) => sureOf(a) - sureOf(b)).slice(0, 1);
  return gaps.map((gap) => findingOf(gap, reading, judgement));
}

function findingOf({ rule, message, example, about }: Gap, { tokens }: Reading, judgement: Judgement): Finding {
  const known = about !== undefined && (judgement.facts.get(about) ?? 0) > 0 ? about : undefined;
  const { from, to } = known === undefined ? { from: 0, to: tokens.length - 1 } : judgement.evidenceOf(known);
  return { rule, message, example, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
