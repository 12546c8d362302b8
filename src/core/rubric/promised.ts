import { type Criterion, finding } from './criterion.ts';
import { isConcrete } from './facts/concrete.ts';
import { quantities } from './facts/quantities.ts';
import { whens } from './facts/whens.ts';
import { is, type Reading } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** What was said, exactly: a figure, a date, a capability, or a next step with its day. */
export const promised: Criterion = {
  field: 'promised',
  judge(reading) {
    const { words } = reading;
    const about = words.filter((word) => is(word, 'topic') || is(word, 'nextStep') || is(word, 'deliverable') || is(word, 'price'));
    const spoken = words.some((word) => is(word, 'assert') || is(word, 'discuss'));
    const onSubject = about.length > 0 || spoken;
    const findings: Finding[] = [];
    if (onSubject && isExact(reading, about.length > 0)) return { level: 3, findings };
    if (about.some((word) => !is(word, 'hint'))) {
      const step = about.some((word) => is(word, 'nextStep'));
      findings.push(
        step
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
    const hinted = words.some((word) => is(word, 'hint') && !word.denied);
    return { level: hinted ? 1 : 0, findings };
  },
};

function isExact(reading: Reading, about: boolean): boolean {
  const figures = quantities(reading).some((quantity) => !quantity.attribute && /^(money|share|time|count)$/.test(quantity.measure));
  const times = whens(reading).filter((when) => when.firm && !when.guessed);
  if (about && (figures || times.some((when) => when.day))) return true;
  if (about && times.length > 0) return true;
  return saysCapability(reading);
}

/** "Kwame gets read-only API access at no extra cost": we said that it can or cannot, of something particular. */
function saysCapability(reading: Reading): boolean {
  const { words } = reading;
  for (let s = 0; s < reading.sentences; s += 1) {
    const own = words.filter((word) => word.sentence === s);
    if (!own.some((word) => is(word, 'assert')) || !own.some((word) => is(word, 'capability'))) continue;
    if (own.some((word) => is(word, 'vagueTerm'))) continue;
    if (own.filter(isConcrete).length >= 3) return true;
  }
  return false;
}
