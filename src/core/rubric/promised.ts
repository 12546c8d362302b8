import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { type Quantity, quantities } from './facts/quantities.ts';
import { type When, whens } from './facts/whens.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** What was said, exactly: a figure, a date, a capability, or a next step with its day. */
export const promised: Criterion = {
  field: 'promised',
  judge(reading) {
    const figures = quantities(reading).filter(
      (quantity) =>
        !quantity.attribute &&
        /^(money|share|time|count|bare)$/.test(quantity.measure) &&
        (quantity.measure !== 'bare' || isPriced(reading, quantity)) &&
        !isLengthOfCall(reading, quantity),
    );
    const times = whens(reading).filter((when) => when.firm && !when.guessed);
    const findings: Finding[] = [];
    const framedAnywhere = reading.words.some((word) => frames(word));
    let topic: Word | null = null;
    let hint = false;
    for (let s = 0; s < reading.sentences; s += 1) {
      const words = sentence(reading, s);
      const framed = words.some(frames);
      const asserted = words.some((word) => is(word, T.assert) && is(word, T.say));
      const about = words.find(
        (word) =>
          is(word, T.price) ||
          is(word, T.deliverable) ||
          is(word, T.nextStep) ||
          (is(word, T.topic) && (framed || !isTheirs(words))) ||
          (is(word, T.capability) && asserted),
      );
      if (framed && (inSentence(reading, figures, s) || (about && inSentence(reading, times, s)))) return { level: 3, findings };
      if ((about || (framedAnywhere && s > 0)) && inSentence(reading, figures, s) && !isTheirs(words)) return { level: 3, findings };
      if (framed && words.some((word) => is(word, T.assert)) && inSentence(reading, times, s) && concreteIn(words) >= 2)
        return { level: 3, findings };
      if (framed && saysCapability(words)) return { level: 3, findings };
      const told =
        about ??
        (concreteIn(
          words.filter(
            (word) => !is(word, T.discuss) && !is(word, T.assert) && !is(word, T.hint) && !is(word, T.vagueTerm) && !word.silent,
          ),
        ) >= 2
          ? words.find((word) => (is(word, T.discuss) && !word.denied) || (is(word, T.assert) && is(word, T.say)))
          : undefined);
      if (told && (framed || !isTheirs(words))) topic ??= told;
      if (words.some((word) => (is(word, T.hint) || is(word, T.discuss) || (is(word, T.assert) && framed)) && !word.denied)) hint = true;
    }
    if (topic) {
      findings.push(
        is(topic, T.nextStep)
          ? finding(reading, 'promised.no-day', 'Say on which day the next step is.', '45 minutes with IT on Tuesday')
          : finding(
              reading,
              'promised.no-content',
              'Say exactly what was said: the figure, the date, the capability.',
              'list price is €32 a seat',
            ),
      );
      return { level: 2, findings };
    }
    findings.push(
      finding(
        reading,
        'promised.no-topic',
        'Say what was said about price, time or capability, and the next step.',
        'told her a pilot takes three weeks',
      ),
    );
    return { level: hint ? 1 : 0, findings };
  },
};

const inSentence = (reading: Reading, facts: readonly (Quantity | When)[], s: number) =>
  facts.some((fact) => reading.words[fact.from]?.sentence === s);

/** Words with which a sentence speaks of what was said or agreed, not of the company. */
function frames(word: Word): boolean {
  if (/^(we|our|i|us|my|ours)$/.test(word.norm)) return true;
  return is(word, T.assert) || is(word, T.discuss) || is(word, T.price) || is(word, T.nextStep) || is(word, T.deliverable);
}

/** "They run three shifts": their business, not our word. */
function isTheirs(words: readonly Word[]): boolean {
  const first = words.find((word) => word.kind === 'word');
  return first !== undefined && (/^(they|their|he|she|it|the)$/.test(first.norm) || is(first, T.role) || is(first, T.company));
}

/** "Quoted 1.900 per location": a price without its currency. */
function isPriced(reading: Reading, quantity: Quantity): boolean {
  return (
    /^(per|a|each|\/)$/.test(reading.words[quantity.to + 1]?.norm ?? '') ||
    /^(quoted|quote|at|for|price|list)$/.test(reading.words[quantity.from - 1]?.norm ?? '')
  );
}

/** "25 min call": how long we spoke is no promise. */
function isLengthOfCall(reading: Reading, quantity: Quantity): boolean {
  const next = reading.words[quantity.to + 1];
  const { from } = quantity;
  if (reading.words[from - 1]?.norm === 'for' && is(reading.words[from - 2], T.discuss)) return true;
  if (reading.words[from - 1]?.norm === 'half') return true;
  return (
    (quantity.measure === 'time' && /^(call|meeting|chat|session|talk|conversation|demo)$/.test(next?.norm ?? '')) ||
    /^(people|topics|questions|things|attendees|participants|of)$/.test(next?.norm ?? '')
  );
}

/** A price of nothing is a figure too. */
const WAIVED = /^(waived|waive|free|gratis|included|unlimited)$/;

/** "Kwame gets read-only API access at no extra cost": we said that it can or cannot, of something particular. */
function saysCapability(words: readonly Word[]): boolean {
  if (words.some((word) => is(word, T.price)) && words.some((word) => WAIVED.test(word.norm) && !word.denied)) return true;
  if (!words.some((word) => is(word, T.assert)) || !words.some((word) => is(word, T.capability))) return false;
  if (words.some((word) => is(word, T.vagueTerm) || word.silent || is(word, T.unknown))) return false;
  return concreteIn(words) >= 2 || words.filter((word) => is(word, T.capability) || is(word, T.topic)).length >= 3;
}
