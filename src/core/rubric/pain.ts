import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { type Quantity, quantities } from './facts/quantities.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** So many words of its own make a sentence with a problem specific. */
const SPECIFIC_WORDS = 4;

/** What hurts: a specific problem, a quantity that measures it, and what it costs. */
export const pain: Criterion = {
  field: 'pain',
  judge(reading) {
    const problem = problemIn(reading);
    if (problem === 'none') {
      return {
        level: 0,
        findings: [finding(reading, 'pain.no-problem', 'Name the problem, in their words.', 'We ship the wrong pallet twice a day')],
      };
    }
    if (problem !== 'specific') {
      const rule = problem === 'assumed' ? 'pain.assumed' : 'pain.generic';
      const message =
        problem === 'assumed'
          ? 'This is your guess so far: write what they said hurts.'
          : 'Any company could say this: where, for whom and how often does it hurt here?';
      return {
        level: 1,
        findings: [
          finding(
            reading,
            rule,
            message,
            'Fitters’ hours come in on paper; the office retypes them every Friday',
            reading.words.length > 0 ? [{ from: 0, to: reading.words.length - 1 }] : [],
          ),
        ],
      };
    }
    const measures = figures(reading);
    const costs = measures.filter((figure) => figure.measure === 'money' || figure.ofPeople);
    const losses = lossesIn(reading);
    const complete = losses.length > 0 ? measures.length > 0 : costs.length > 0 && measures.length > 1;
    if (complete) return { level: 3, findings: [] };
    const findings: Finding[] = [];
    if (measures.length === 0 || (costs.length > 0 && measures.length === 1))
      findings.push(
        finding(reading, 'pain.no-measure', 'Add how large it is: how many, how often, how long.', 'about 40 returns a month', measures),
      );
    if (costs.length === 0 && losses.length === 0)
      findings.push(
        finding(
          reading,
          'pain.no-cost',
          'Add what it costs them: money, hours of people, lost customers, a missed obligation.',
          '€18k a month in freight',
          measures,
        ),
      );
    return { level: 2, findings };
  },
};

type Problem = 'none' | 'generic' | 'assumed' | 'specific';

function problemIn(reading: Reading): Problem {
  let best: Problem = 'none';
  const contented = reading.words.some((word) => is(word, 'noPain'));
  let anyProblem = false;
  for (let s = 0; s < reading.sentences; s += 1) {
    const words = sentence(reading, s);
    const hurt = words.some((word) => hurts(word));
    if (hurt) anyProblem = true;
    const generic = words.some((word) => is(word, 'genericPain'));
    if (hurt && concreteIn(words) >= SPECIFIC_WORDS && !words.some((word) => is(word, 'noPain'))) {
      if (words.some((word) => is(word, 'guess'))) {
        if (best !== 'specific') best = 'assumed';
      } else best = 'specific';
    } else if ((hurt || generic) && best === 'none') best = 'generic';
  }
  if (best === 'specific') return best;
  if (contented && !anyProblem) return 'none';
  if (contented && best === 'generic') return 'none';
  return best;
}

const hurts = (word: Word) => is(word, 'problem') && !(is(word, 'glue') && word.denied);

/** Quantities that measure the trouble, not the company. */
function figures(reading: Reading): Quantity[] {
  return quantities(reading).filter(
    (quantity) => !quantity.attribute && !/^(date|year|ordinal|bare)$/.test(quantity.measure) && !reading.words[quantity.from]?.denied,
  );
}

function lossesIn(reading: Reading): Word[] {
  return reading.words.filter((word) => is(word, 'loss') && !word.denied);
}
