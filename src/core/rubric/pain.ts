import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { type Quantity, quantities } from './facts/quantities.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** So many words of its own make a sentence with a problem specific; with a figure in it, one fewer; with an amount of money, one fewer again. */
const SPECIFIC_WORDS = 3;

/** What hurts: a specific problem, a quantity that measures it, and what it costs. */
export const pain: Criterion = {
  field: 'pain',
  judge(reading) {
    const measures = figures(reading);
    const losses = reading.words.filter((word) => is(word, T.loss) && !word.denied);
    const problem = problemIn(reading, measures);
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
          finding(reading, rule, message, 'Fitters’ hours come in on paper; the office retypes them every Friday', [whole(reading)]),
        ],
      };
    }
    const costs = measures.filter((figure) => figure.measure === 'money' || figure.ofPeople);
    const complete = losses.length > 0 ? measures.length > 0 : costs.length > 0 && measures.length > 1;
    if (complete) return { level: 3, findings: [] };
    const findings: Finding[] = [];
    const spent = costs.length > 0 ? 1 : 0;
    if (measures.length <= spent) {
      findings.push(
        finding(reading, 'pain.no-measure', 'Add how large it is: how many, how often, how long.', 'about 40 returns a month', measures),
      );
    }
    if (costs.length === 0 && losses.length === 0) {
      const message = 'Add what it costs them: money, hours of people, lost customers, a missed obligation.';
      findings.push(finding(reading, 'pain.no-cost', message, '€18k a month in freight', measures));
    }
    return { level: 2, findings };
  },
};

const whole = (reading: Reading) => ({ from: 0, to: reading.words.length - 1 });

type Problem = 'none' | 'generic' | 'assumed' | 'specific';

function problemIn(reading: Reading, measures: readonly Quantity[]): Problem {
  const measured = new Set(measures.map((figure) => reading.words[figure.from]?.sentence));
  const costly = new Set(measures.filter((figure) => figure.measure === 'money').map((figure) => reading.words[figure.from]?.sentence));
  let assumed = false;
  let generic = 0;
  let contented = 0;
  for (let s = 0; s < reading.sentences; s += 1) {
    const words = sentence(reading, s);
    const content = words.some((word) => is(word, T.noPain));
    if (content) contented += 1;
    if (words.some((word) => is(word, T.genericPain) && !word.denied)) generic += 1;
    const own = concreteIn(
      words.filter(
        (word, i) =>
          word.kind === 'word' && !(is(word, T.attribute) && (words[i - 1]?.kind === 'number' || words[i - 2]?.kind === 'number')),
      ),
    );
    const habit = measured.has(s) || words.some((word) => is(word, T.frequency) || is(word, T.step));
    const lacking = words.some((word) => is(word, T.negator));
    const hurt = words.some(hurts) || lacking;
    const offSubject = words.some((word) => is(word, T.budget) || is(word, T.explore)) && !hurt;
    if (
      content ||
      offSubject ||
      own < SPECIFIC_WORDS - (hurt && measured.has(s) ? 1 : 0) - (hurt && costly.has(s) ? 1 : 0) ||
      !(hurt || (habit && words.some(works)))
    ) {
      if ((hurt || (words.some((word) => is(word, T.wish)) && !words.some((word) => is(word, T.explore)))) && !content) generic += 1;
      continue;
    }
    if (!words.some((word) => is(word, T.guess))) return 'specific';
    assumed = true;
  }
  if (assumed) return 'assumed';
  return generic > contented ? 'generic' : 'none';
}

const hurts = (word: Word) => is(word, T.problem) && !(is(word, T.glue) && word.denied);

/** Work that is told in a field about pain hurts, even where no word says so. */
const works = (word: Word) => is(word, T.frequency) || is(word, T.fraction) || is(word, T.manual);

/** Quantities that measure the trouble, not the company. */
function figures(reading: Reading): Quantity[] {
  const troubled = new Set(
    reading.words.filter((word) => is(word, T.problem) && !is(word, T.glue) && !is(word, T.genericPain)).map((word) => word.clause),
  );
  return quantities(reading).filter((quantity) => {
    const first = reading.words[quantity.from];
    if (!first || first.denied || /^(date|year|ordinal|bare)$/.test(quantity.measure)) return false;
    return !quantity.attribute || (quantity.measure === 'count' && troubled.has(first.clause));
  });
}
